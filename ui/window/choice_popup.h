// A list to choose from by typing, over the window's upper middle: commands, steps, lessons. Never modal: Escape or a
// click elsewhere ends it. Knows nothing of what is chosen.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QTreeWidget)

namespace halfclose {

struct Choice
{
    QString text;
    QString detail; ///< beside it: a menu, a state, a summary
    QString keys;
    std::function<void()> act; ///< none: can be read but not chosen
};

/// Whether every word of @p typed is in @p choice, letters in either case, in any order.
bool choiceMatches(const Choice &choice, const QString &typed);

class ChoicePopup : public QFrame
{
    Q_OBJECT

public:
    explicit ChoicePopup(QWidget *window);

    /// @param title  what is chosen, for the field and for screen readers
    void open(const QString &title, const QList<Choice> &choices);

    /// What the list shows now, in its order.
    QStringList shownTexts() const;
    QLineEdit *field() const { return m_field; }

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void make();
    void fill();
    void place();
    void choose();
    void dismiss();

    QLineEdit *m_field = nullptr; ///< made when there is first something to choose
    QTreeWidget *m_list = nullptr;
    QList<Choice> m_choices;
    QWidget *m_focusBefore = nullptr;
};

} // namespace halfclose
