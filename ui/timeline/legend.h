// What the shapes and signs of the timeline mean, one sample each, in as many rows as the width needs.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace halfclose {

class Legend : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace halfclose
