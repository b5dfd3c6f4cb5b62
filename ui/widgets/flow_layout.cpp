// SPDX-License-Identifier: MIT
#include "ui/widgets/flow_layout.h"

#include <QWidget>

namespace halfclose {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent) { }

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = {size.width() + item->sizeHint().width() + spacing(), std::max(size.height(), item->sizeHint().height())};
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

int FlowLayout::arrange(const QRect &rect, bool really) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    QList<QLayoutItem *> line;
    int width = 0;
    int height = 0;
    int y = inside.top();
    const auto finish = [&] {
        if (really)
            placeLine(line, inside, y, height);
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (!line.isEmpty() && width + spacing() + size.width() > inside.width()) {
            finish();
            y += height + spacing() / 2;
            width = height = 0;
        }
        width += (line.isEmpty() ? 0 : spacing()) + size.width();
        height = std::max(height, size.height());
        line.append(item);
    }
    finish();
    const QMargins margins = contentsMargins();
    return y + height - inside.top() + margins.top() + margins.bottom();
}

void FlowLayout::placeLine(const QList<QLayoutItem *> &line, const QRect &inside, int y, int height) const
{
    const bool mirrored = parentWidget() && parentWidget()->isRightToLeft();
    int x = inside.left();
    for (QLayoutItem *item : line) {
        const QSize size(std::min(item->sizeHint().width(), inside.width()), item->sizeHint().height());
        if (item == m_items.last())
            x = std::max(x, inside.right() - size.width() + 1);
        const int left = mirrored ? inside.left() + inside.right() - x - size.width() + 1 : x;
        item->setGeometry(QRect(QPoint(left, y + (height - size.height()) / 2), size));
        x += size.width() + spacing();
    }
}

} // namespace halfclose
