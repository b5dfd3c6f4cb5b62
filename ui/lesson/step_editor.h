// Changes one step where it stands in the table: its code in a field over its cell, what is wrong with it below as it is
// typed. Knows nothing of running.
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

#include "core/lesson/parser.h"

QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace halfclose {

class MistakeFinder;
class TextLabel;

class StepEditor : public QFrame
{
    Q_OBJECT

public:
    /// @param parent  what it floats over
    explicit StepEditor(QWidget *parent);

    /// Offers @p step of @p lesson to be changed, over @p cell of the parent.
    void open(const Lesson &lesson, int step, const QRect &cell);
    void dismiss();

    QLineEdit *field() const { return m_field; }
    /// The mistake, or what the keys do.
    QString said() const;

Q_SIGNALS:
    void accepted(int step, const QString &code);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make();
    void accept();
    void judge(const ParseResult &result);
    void place();

    Lesson m_lesson;
    int m_step = -1;
    QRect m_cell;
    // Made when a step is first changed.
    TextLabel *m_title = nullptr;
    QLineEdit *m_field = nullptr;
    TextLabel *m_said = nullptr;
    QToolButton *m_run = nullptr;
    MistakeFinder *m_finder = nullptr;
};

} // namespace halfclose
