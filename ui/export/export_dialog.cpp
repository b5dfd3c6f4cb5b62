// SPDX-License-Identifier: MIT
#include "ui/export/export_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>

#include "ui/export/clipboard.h"
#include "ui/export/export_choices.h"
#include "ui/export/export_formats.h"
#include "ui/export/export_preview.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

namespace {

const QString FolderKey = QStringLiteral("export/folder");

bool isPicture(const QString &format)
{
    return format == QLatin1String("svg") || format == QLatin1String("png");
}

bool isText(const QString &format)
{
    return format == QLatin1String("mermaid") || format == QLatin1String("plantuml") || format == QLatin1String("markdown")
        || format == QLatin1String("json");
}

QString endingOf(const QString &format)
{
    for (const ExportFormat &known : exportFormats()) {
        if (known.name == format)
            return known.ending;
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(const Trace &trace, const ExportOptions &shown, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_trace(trace)
    , m_name(name)
    , m_choices(new ExportChoices(m_trace, shown, this))
    , m_preview(new ExportPreview(this))
    , m_said(new TextLabel({}, TextSize::Small, Ink::Quiet, this))
{
    setWindowTitle(tr("Export"));
    setWindowModality(Qt::WindowModal);
    const int line = fontMetrics().height();
    auto *form = new QScrollArea(this); // large type on a small screen
    form->setWidget(m_choices);
    form->setWidgetResizable(true);
    form->setFrameShape(QFrame::NoFrame);
    form->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    form->setMinimumWidth(m_choices->sizeHint().width() + line);
    form->setFocusPolicy(Qt::NoFocus);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(line);
    sides->addWidget(form);
    sides->addWidget(m_preview, 1);

    auto *buttons = new QDialogButtonBox(this);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_copy->setToolTip(tr("Put it on the clipboard"));
    m_save = new QPushButton(tr("Sa&ve…"), this);
    m_save->setProperty("kind", QStringLiteral("primary"));
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {m_copy, m_save, close})
        button->setAccessibleName(QString(button->text()).remove(u'&'));
    m_said->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line / 2);
    column->addLayout(sides, 1);
    column->addWidget(m_said);
    column->addWidget(buttons);
    resize(sizeHint().expandedTo({66 * line, 42 * line}).boundedTo(parent ? parent->window()->size() : sizeHint()));

    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ExportDialog::refresh);
    connect(m_choices, &ExportChoices::changed, this, [this] { m_later.start(0); });
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askAndSave);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_job, &ExportJob::finished, this, &ExportDialog::end);
    refresh();
}

QString ExportDialog::said() const
{
    return m_said->text();
}

void ExportDialog::refresh()
{
    const QString format = m_choices->format();
    const ExportOptions options = m_choices->options();
    const QString mistake = m_choices->mistake();
    m_save->setEnabled(mistake.isEmpty() && !m_job.isRunning());
    m_copy->setEnabled(mistake.isEmpty() && (isPicture(format) || isText(format)));
    m_said->setInk(mistake.isEmpty() ? Ink::Quiet : Ink::Failed);
    if (!mistake.isEmpty()) {
        m_said->show(mistake);
        return;
    }
    m_preview->show(m_trace, format, options);
    const QSizeF size = m_preview->pictureSize() * options.scale;
    const bool pixels = format == QLatin1String("png") || format == QLatin1String("gif");
    m_said->show(size.isEmpty() ? QString()
            : pixels            ? tr("%L1 × %L2 pixels").arg(qCeil(size.width())).arg(qCeil(size.height()))
                                : tr("%L1 × %L2 points").arg(qCeil(size.width())).arg(qCeil(size.height())));
}

void ExportDialog::askAndSave()
{
    const QString ending = endingOf(m_choices->format());
    const QString folder = QSettings().value(FolderKey).toString();
    const QString offered = (folder.isEmpty() ? QString() : folder + u'/') + m_name + ending;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the export"), offered,
        QStringLiteral("%1 (*%2)").arg(m_choices->format(), ending)); // asks before it replaces a file
    if (!path.isEmpty())
        saveTo(path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending);
}

void ExportDialog::saveTo(const QString &path)
{
    if (m_job.isRunning() || !m_choices->mistake().isEmpty())
        return;
    m_choices->remember();
    m_save->setEnabled(false);
    m_said->setInk(Ink::Quiet);
    m_said->show(tr("Writing %1…").arg(path));
    m_job.start(m_trace, m_choices->format(), m_choices->options(), path);
}

void ExportDialog::end(const QString &path, const QString &refused)
{
    m_save->setEnabled(true);
    m_said->setInk(refused.isEmpty() ? Ink::Quiet : Ink::Failed);
    m_said->show(refused);
    if (!refused.isEmpty())
        return;
    QSettings().setValue(FolderKey, QFileInfo(path).absolutePath());
    Q_EMIT saved(path);
    accept();
}

void ExportDialog::copy()
{
    const QString format = m_choices->format();
    QString refused;
    if (isPicture(format))
        copyPicture(m_trace, m_choices->options());
    else
        refused = copyText(m_trace, format, m_choices->options());
    m_said->setInk(refused.isEmpty() ? Ink::Quiet : Ink::Failed);
    m_said->show(refused.isEmpty() ? tr("It is on the clipboard.") : refused);
}

void ExportDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && m_copy->isEnabled())
        copy();
    else
        QDialog::keyPressEvent(event);
}

} // namespace halfclose
