// A line at the top of the window that says what went wrong or what can be done, until it is closed: never a dialogue in
// the way of a class.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace halfclose {

class TextLabel;

class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Hint, Problem };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// @param action  what its button says; without one there is no button
    void say(Tone tone, const QString &sentence, const QString &action = {}, std::function<void()> act = {});
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_sign;
    TextLabel *m_sentence;
    QToolButton *m_act;
    std::function<void()> m_action;
    Tone m_tone = Tone::Hint;
};

} // namespace halfclose
