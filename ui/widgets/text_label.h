// A label whose size and colour are said by what it is for, and follow the theme and the size of type around it.
// Its text is plain: nothing in it is taken for markup.
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QLabel>

namespace halfclose {

/// Spoken and Aside are for what a lecture hall reads.
enum class TextSize { Normal, Heading, Small, Code, SmallCode, Spoken, Aside };
enum class Ink { Text, Quiet, Client, Server, Met, Failed, Waiting, Indication };

class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(
        const QString &text = {}, TextSize size = TextSize::Normal, Ink ink = Ink::Text, QWidget *parent = nullptr);

    void setInk(Ink ink);
    void setBold(bool bold);
    /// Lets the label be narrower than its text, which is then cut with an ellipsis and said in full on hovering.
    void setEliding(bool eliding);
    bool isEliding() const { return m_eliding; }
    /// Sets the text only if it is another, so that a label that follows a scrubber costs nothing while it stays.
    void show(const QString &text);

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void dress();
    QRect textRect() const;

    TextSize m_size;
    Ink m_ink;
    bool m_bold = false;
    bool m_eliding = false;
    bool m_dressing = false;
    // Layouts ask again and again; a text is broken into lines once for a width.
    mutable QString m_measured;
    mutable QFont m_measuredFont;
    mutable QMargins m_measuredMargins;
    mutable QHash<int, int> m_heights; ///< of that, by width
};

} // namespace halfclose
