// A plain text edit with line numbers in its margin, signs beside lines with a mistake and its message on hovering.
// Knows nothing of lessons.
// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QPlainTextEdit>

namespace halfclose {

class SourceTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceTextEdit(QWidget *parent = nullptr);

    struct Mark
    {
        int from = 0; ///< positions in the document
        int to = 0;
        QString message;
    };
    void setMarks(const QList<Mark> &marks);
    const QList<Mark> &marks() const { return m_marks; }
    /// The position of a line and column, both from 1, columns counted in code points.
    int positionOf(int line, int column) const;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Margin;

    int marginWidth() const;
    void placeMargin();
    void paintMargin(QPaintEvent *event);
    void underline();

    Margin *m_margin;
    QList<Mark> m_marks;
};

} // namespace halfclose
