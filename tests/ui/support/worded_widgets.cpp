// SPDX-License-Identifier: MIT
#include "tests/ui/support/worded_widgets.h"

#include <algorithm>

#include <QAbstractButton>
#include <QHash>
#include <QLabel>

#include "ui/render/palette.h"

namespace halfclose::test {

QString wordsOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    return {};
}

QString named(const QWidget &widget)
{
    return QStringLiteral("%1 '%2' (%3)").arg(QString::fromLatin1(widget.metaObject()->className()), wordsOf(widget), widget.accessibleName());
}

QList<QWidget *> wordedWidgets(const QWidget &window)
{
    QList<QWidget *> found;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisibleTo(&window) && !widget->visibleRegion().isEmpty() && !wordsOf(*widget).trimmed().isEmpty())
            found.append(widget);
    }
    return found;
}

double contrastIn(const QImage &picture, const QWidget &widget)
{
    const bool framed = !qobject_cast<const QLabel *>(&widget);
    const QRect middle = !framed ? widget.rect() : widget.rect().adjusted(widget.width() / 10, widget.height() / 4, -widget.width() / 10, -widget.height() / 4);
    const QRect area = QRect(widget.mapTo(widget.window(), middle.topLeft()), middle.size()).intersected(picture.rect());
    QHash<QRgb, int> colours;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            ++colours[picture.pixel(x, y)];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto colour = colours.cbegin(); colour != colours.cend(); ++colour) {
        if (colour.value() > most) {
            most = colour.value();
            ground = colour.key();
        }
    }
    double best = 1;
    for (auto colour = colours.cbegin(); colour != colours.cend(); ++colour)
        best = std::max(best, contrast(QColor(ground), QColor(colour.key())));
    return best;
}

QString cutWords(const QWidget &widget)
{
    const auto tell = [&](const QString &what) { return QStringLiteral("%1: %2").arg(named(widget), what); };
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->wordWrap()) {
            const int needed = label->heightForWidth(label->width());
            return needed <= label->height() + 1 ? QString() : tell(QStringLiteral("%1 high, needs %2").arg(label->height()).arg(needed));
        }
        const int needed = label->fontMetrics().horizontalAdvance(label->text());
        return needed <= label->contentsRect().width() + 1 ? QString() : tell(QStringLiteral("%1 wide, needs %2").arg(label->width()).arg(needed));
    }
    const QSize needed = widget.hasHeightForWidth() ? QSize(widget.width(), widget.heightForWidth(widget.width())) : widget.sizeHint();
    if (needed.width() > widget.width() + 1)
        return tell(QStringLiteral("%1 wide, needs %2").arg(widget.width()).arg(needed.width()));
    return needed.height() > widget.height() + 1 ? tell(QStringLiteral("%1 high, needs %2").arg(widget.height()).arg(needed.height())) : QString();
}

} // namespace halfclose::test
