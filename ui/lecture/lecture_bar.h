// What a lecture says below the timeline, in large type: the current step as a sentence, or the question that the class
// is asked before it is told. Knows nothing of where the words come from.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace halfclose {

class TextLabel;

struct LectureWords
{
    QString label; ///< of the step; empty before the first
    bool server = false;
    QString sentence;
    QString question; ///< empty: nothing is asked
    bool failed = false; ///< the outcome is not what the lesson expected
    QString ending; ///< how it all ended, when it has
    bool bad = false; ///< ... which was abortive, or lost something
    QString aside; ///< what may come next
    bool operator==(const LectureWords &) const = default;
};

class LectureBar : public QWidget
{
    Q_OBJECT

public:
    explicit LectureBar(QWidget *parent = nullptr);

    void setWords(const LectureWords &words);
    const LectureWords &words() const { return m_words; }
    void setVisible(bool visible) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void make();
    void say();

    LectureWords m_words;
    TextLabel *m_label = nullptr; ///< made when the first lecture begins
    TextLabel *m_sentence = nullptr;
    TextLabel *m_question = nullptr;
    TextLabel *m_aside = nullptr;
};

} // namespace halfclose
