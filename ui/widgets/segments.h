// A few choices side by side of which exactly one holds, as a switch with names.
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QButtonGroup)

namespace halfclose {

class Segments : public QFrame
{
    Q_OBJECT

public:
    /// @param name  what is chosen, for screen readers
    Segments(const QString &name, const QStringList &choices, QWidget *parent = nullptr);

    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index); ///< by the user or by setCurrent

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_buttons;
};

} // namespace halfclose
