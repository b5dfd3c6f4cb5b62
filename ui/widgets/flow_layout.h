// Puts widgets side by side and goes on in another line where they do not fit. The last one stands at the far end.
// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>

namespace halfclose {

class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    int arrange(const QRect &rect, bool really) const;
    void placeLine(const QList<QLayoutItem *> &line, const QRect &inside, int y, int height) const;

    QList<QLayoutItem *> m_items;
};

} // namespace halfclose
