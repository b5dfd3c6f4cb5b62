// A button that looks like a link and whose words wrap, for places in a narrow panel.
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace halfclose {

class WrappingButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit WrappingButton(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont textFont() const;
};

} // namespace halfclose
