"""Write the .qmltypes of Python's QML types, so that qmllint sees a misspelt property.

    python .ci/qmltypes.py PACKAGE OUT     writes OUT/<import name as folders>/{qmldir,plugins.qmltypes}

Asks Qt's own meta-objects; why not pyside6-metaobjectdump is in docs/decisions/linting-qml.md.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty, QObject

PYTHON_ONLY = {"PyObject": "QVariant"}


@dataclass(frozen=True)
class Element:
    """One class that QML may name, or the Python base of one."""

    kind: type[QObject]
    uri: str
    decorators: frozenset[str]

    @property
    def meta(self) -> QMetaObject:
        return self.kind.staticMetaObject

    @property
    def named(self) -> bool:
        return "QmlElement" in self.decorators

    def __str__(self) -> str:
        lines = [
            f'name: "{self.kind.__name__}"',
            'accessSemantics: "reference"',
            f'prototype: "{self.meta.superClass().className()}"',
            *self._exports(),
            *(self._property(i) for i in range(self.meta.propertyOffset(), self.meta.propertyCount())),
            *(_method(self.meta.method(i)) for i in range(self.meta.methodOffset(), self.meta.methodCount())),
        ]
        return "    Component {\n" + "".join(f"        {line}\n" for line in lines) + "    }\n"

    def _property(self, index: int) -> str:
        """A property; what it is where the class tells more than Qt is told (QML_TYPES)."""
        one = self.meta.property(index)
        told = getattr(self.kind, "QML_TYPES", {}).get(one.name())
        return _property(one, f"{told}*" if told else one.typeName())

    def _exports(self) -> Iterator[str]:
        if self.named:
            yield f'exports: ["{self.uri}/{self.kind.__name__} 1.0"]'
            yield "exportMetaObjectRevisions: [256]"
        if {"QmlUncreatable", "QmlSingleton"} & self.decorators or not self.named:
            yield "isCreatable: false"
        if "QmlSingleton" in self.decorators:
            yield "isSingleton: true"


def _property(one: QMetaProperty, kind: str) -> str:
    parts = [f'name: "{one.name()}"', *_type("type", kind)]
    if not one.isWritable():
        parts.append("isReadonly: true")
    if one.isConstant():
        parts.append("isPropertyConstant: true")
    if one.hasNotifySignal():
        parts.append(f'notify: "{one.notifySignal().name().data().decode()}"')
    return f"Property {{ {'; '.join(parts)} }}"


def _method(one: QMetaMethod) -> str:
    word = "Signal" if one.methodType() == QMetaMethod.MethodType.Signal else "Method"
    parts = [f'name: "{one.name().data().decode()}"']
    if one.typeName() != "void":
        parts += _type("type", one.typeName())
    parameters = [parameter.data().decode() for parameter in one.parameterTypes()]
    taken = "".join(f" Parameter {{ {'; '.join(_type('type', name))} }}" for name in parameters)
    return f"{word} {{ {'; '.join(parts)}{';' if taken else ''}{taken} }}"


def _type(key: str, name: str) -> list[str]:
    plain = PYTHON_ONLY.get(name, name).removesuffix("*")
    return [f'{key}: "{plain}"', *(["isPointer: true"] if name.endswith("*") else [])]


def elements(module: ModuleType) -> Iterator[Element]:
    """The QML types that a module defines, and the Python classes that they stand on."""
    declared = getattr(getattr(module, "view_model", None), "__globals__", vars(module))
    uri = declared.get("QML_IMPORT_NAME")
    if uri is None or module.__file__ is None:
        return
    for node in ast.parse(Path(module.__file__).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            found = getattr(module, node.name)
            if isinstance(found, type) and issubclass(found, QObject):
                yield Element(found, uri, _decorators(node))


def bases(element: Element, known: set[type]) -> Iterator[Element]:
    """Python classes between an element and Qt that no module declares to QML."""
    for kind in element.kind.__mro__[1:]:
        if issubclass(kind, QObject) and not kind.__module__.startswith("PySide6.") and kind not in known:
            known.add(kind)
            yield Element(kind, element.uri, frozenset())


def _decorators(node: ast.ClassDef) -> frozenset[str]:
    names = frozenset(map(_decorator, node.decorator_list))
    return names | {"QmlElement", "QmlUncreatable"} if "view_model" in names else names


def _decorator(node: ast.expr) -> str:
    call = node.func if isinstance(node, ast.Call) else node
    return call.id if isinstance(call, ast.Name) else ""


def modules(package: str) -> Iterator[ModuleType]:
    """A module, and those inside it where it is a package."""
    root = importlib.import_module(package)
    yield root
    for info in pkgutil.iter_modules(getattr(root, "__path__", []), f"{package}."):
        yield importlib.import_module(info.name)


def write(uri: str, found: list[Element], out: Path) -> None:
    """One QML module: its qmldir and its types."""
    folder = out / Path(*uri.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    body = "".join(map(str, sorted(found, key=lambda element: element.kind.__name__)))
    (folder / "plugins.qmltypes").write_text(f"import QtQuick.tooling 1.2\n\nModule {{\n{body}}}\n", encoding="utf-8")
    (folder / "qmldir").write_text(f"module {uri}\ntypeinfo plugins.qmltypes\nimport QtQml\n", encoding="utf-8")


def main(package: str, out: str) -> int:
    declared = list(chain.from_iterable(map(elements, modules(package))))
    known: set[type] = {element.kind for element in declared}
    found = declared + list(chain.from_iterable(bases(element, known) for element in declared))
    uris = sorted({element.uri for element in found})
    for uri in uris:
        write(uri, [element for element in found if element.uri == uri], Path(out))
    print(f"{sum(element.named for element in found)} types of {', '.join(uris) or 'nothing'}")
    return 0 if declared else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
