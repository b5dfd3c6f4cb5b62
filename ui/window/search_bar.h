// Looks for a text in the timeline as it is typed: names, errors, data. Says when there is none.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace halfclose {

class TextLabel;
class TimelineView;

class SearchBar : public QWidget
{
    Q_OBJECT

public:
    SearchBar(TimelineView *timeline, QWidget *parent);

    /// Shows the bar, ready to type.
    void begin();
    void next() { find(false); }
    void previous() { find(true); }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make();
    void find(bool backwards);
    void say(bool found);
    void end();

    TimelineView *m_timeline;
    QLineEdit *m_field = nullptr; ///< made when something is first looked for
    TextLabel *m_said = nullptr;
};

} // namespace halfclose
