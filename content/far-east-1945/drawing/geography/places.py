"""Towns, and places of memory."""

from __future__ import annotations

from projection import Point

BLAGOVESHCHENSK: Point = (127.54, 50.29)
BUSAN: Point = (129.04, 35.10)
CHANGCHUN: Point = (125.32, 43.88)
CHITA: Point = (113.5, 52.03)
CHONGJIN: Point = (129.79, 41.80)
DALIAN: Point = (121.61, 38.91)
HAILAR: Point = (119.74, 49.21)
HARBIN: Point = (126.65, 45.76)
HUTOU: Point = (133.66, 45.98)
HAKODATE: Point = (140.73, 41.77)
IRKUTSK: Point = (104.3, 52.29)
JIAMUSI: Point = (130.32, 46.80)
KARAGANDA: Point = (73.1, 49.8)
KHABAROVSK: Point = (135.08, 48.48)
KHALKHIN_GOL: Point = (118.6, 47.7)
KHASAN: Point = (130.60, 42.45)
KRASNOYARSK: Point = (92.87, 56.01)
MAIZURU: Point = (135.40, 35.50)
MANZHOULI: Point = (117.43, 49.6)
MUDANJIANG: Point = (129.60, 44.58)
NAKHODKA: Point = (132.88, 42.82)
NIKOLAYEVSK: Point = (140.73, 53.14)
PORT_ARTHUR: Point = (121.24, 38.81)
QIQIHAR: Point = (123.92, 47.35)
SEOUL: Point = (126.98, 37.57)
SHENYANG: Point = (123.43, 41.80)
SHIMODA: Point = (138.95, 34.68)
SUIFENHE: Point = (131.15, 44.40)
TASHKENT: Point = (69.25, 41.30)
TOKYO: Point = (139.75, 35.69)
TONGLIAO: Point = (122.26, 43.62)
TOYOHARA: Point = (142.74, 46.96)
ULAANBAATAR: Point = (106.93, 47.98)
VLADIVOSTOK: Point = (131.89, 43.12)

MEMORY: dict[str, Point] = {
    "Khabarovsk": (135.08, 48.50),
    "Vladivostok": VLADIVOSTOK,
    "Artyom": (132.19, 43.36),
    "Nakhodka": NAKHODKA,
    "Yuzhno-Sakhalinsk": TOYOHARA,
    "Pozharskoye": (142.4, 46.8),
    "Harbin": (126.64, 45.61),
    "Hutou": (133.66, 45.98),
    "Fangzheng": (128.83, 45.84),
    "Shenyang": (123.47, 41.83),
    "Lüshun": (121.24, 38.82),
    "Nanjing, Memorial Hall": (118.74, 32.04),
    "Nanjing, Liji Lane": (118.79, 32.04),
    "Busan": (129.09, 35.12),
    "Ulaanbaatar": ULAANBAATAR,
    "Maizuru": MAIZURU,
    "Tokyo, Chidorigafuchi": TOKYO,
    "Achi": (137.75, 35.44),
    "Wakkanai": (141.67, 45.42),
    "Hiroshima": (132.45, 34.39),
    "Nagasaki": (129.86, 32.78),
}
