// Colours a lesson's Markdown as it is typed: front matter, headings, tables, labels and steps. By lines alone; whether
// a step is right is the parser's business.
// SPDX-License-Identifier: MIT
#pragma once

#include <QSyntaxHighlighter>

#include "ui/render/palette.h"

namespace halfclose {

class LessonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    LessonHighlighter(QTextDocument *document, const Palette &colours);
    void setColours(const Palette &colours);

protected:
    void highlightBlock(const QString &text) override;

private:
    void highlightStep(const QString &code, int at);

    const Palette *m_colours;
};

} // namespace halfclose
