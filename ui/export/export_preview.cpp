// SPDX-License-Identifier: MIT
#include "ui/export/export_preview.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>

#include "ui/export/export_formats.h"
#include "ui/export/sheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

namespace {

constexpr quint64 mostEvents = 50'000; ///< that are laid out again at each choice without a wait
constexpr qsizetype mostText = 100'000; ///< characters; the rest is in the file

} // namespace

/// The sheet, as wide as it is given. Paints what is seen of it.
class ExportPicture : public QWidget
{
public:
    using QWidget::QWidget;

    void setSheet(const Sheet *sheet)
    {
        m_sheet = sheet;
        updateGeometry();
        update();
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        return m_sheet ? qCeil(width * m_sheet->size().height() / m_sheet->width()) : 0;
    }
    QSize sizeHint() const override { return m_sheet ? m_sheet->size().toSize() : QSize(); }
    QSize minimumSizeHint() const override { return {10 * fontMetrics().height(), heightForWidth(10 * fontMetrics().height())}; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (!m_sheet)
            return;
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const double scale = width() / m_sheet->width();
        painter.scale(scale, scale);
        const QRectF part = event->rect();
        m_sheet->paint(painter, QRectF(part.topLeft() / scale, part.size() / scale));
    }

private:
    const Sheet *m_sheet = nullptr;
};

ExportPreview::ExportPreview(QWidget *parent)
    : QStackedWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_picture(new ExportPicture)
    , m_text(new QPlainTextEdit(this))
    , m_words(new TextLabel({}, TextSize::Normal, Ink::Quiet, this))
{
    m_scroll->setWidget(m_picture);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or it would come and go with the width it takes
    m_scroll->setAccessibleName(tr("Preview"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(theme::codeFont(font()));
    m_text->setAccessibleName(tr("Preview"));
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    for (QWidget *page : {static_cast<QWidget *>(m_scroll), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_words)})
        addWidget(page);
}

ExportPreview::~ExportPreview() = default;

void ExportPreview::show(const Trace &trace, const QString &format, const ExportOptions &options)
{
    const bool text = format == QLatin1String("mermaid") || format == QLatin1String("plantuml") || format == QLatin1String("markdown")
        || format == QLatin1String("json");
    if (format == QLatin1String("pcapng")) {
        say(tr("The packets of the run, put together from its trace, each with its step's label as a comment."));
    } else if (trace.size() > mostEvents) {
        say(tr("This run is too long to be shown here: %Ln event(s). It will be exported whole.", nullptr, int(trace.size())));
    } else if (text) {
        const Exported made = exportTrace(trace, format, options);
        if (!made.refused.isEmpty())
            return say(made.refused);
        QString shown = QString::fromUtf8(made.bytes);
        if (shown.size() > mostText)
            shown = shown.left(mostText) + u'…';
        m_text->setPlainText(shown);
        setCurrentWidget(m_text);
    } else {
        auto sheet = std::make_unique<Sheet>(trace, options);
        m_picture->setSheet(sheet.get());
        m_sheet = std::move(sheet);
        setCurrentWidget(m_scroll);
    }
}

void ExportPreview::say(const QString &sentence)
{
    m_words->show(sentence);
    setCurrentWidget(m_words);
}

QSizeF ExportPreview::pictureSize() const
{
    return currentWidget() == m_scroll && m_sheet ? m_sheet->size() : QSizeF();
}

QString ExportPreview::shownText() const
{
    return currentWidget() == m_text ? m_text->toPlainText() : currentWidget() == m_words ? m_words->text() : QString();
}

} // namespace halfclose
