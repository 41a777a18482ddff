import QtQuick

/*! Nothing at all: what any program with a QML window costs. */
Window {
    color: "#f4f1ea"
}
