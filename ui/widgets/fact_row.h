// One line of a list of facts: its name at the left, its value at the right; marked when it has just changed.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace halfclose {

class TextLabel;

class FactRow : public QWidget
{
    Q_OBJECT

public:
    FactRow(const QString &name, QWidget *parent = nullptr);

    void setValue(const QString &value, bool changed);
    QString value() const;
    bool isChanged() const { return m_changed; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_name;
    TextLabel *m_value;
    bool m_changed = false;
};

} // namespace halfclose
