// SPDX-License-Identifier: MIT
#include "ui/export/export_choices.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>

#include "core/export/step_range.h"
#include "ui/export/export_formats.h"

namespace halfclose {

namespace {

const QString FormatKey = QStringLiteral("export/format");
const QString ScaleKey = QStringLiteral("export/scale");
const QString SpeedKey = QStringLiteral("export/speed");

struct Described
{
    const char *format;
    const char *words;
};
constexpr Described Descriptions[] = {
    {"svg", QT_TRANSLATE_NOOP("halfclose::ExportChoices", "SVG: for the web; text stays text")},
    {"png", QT_TRANSLATE_NOOP("halfclose::ExportChoices", "PNG: a picture for slides")},
    {"pdf", QT_TRANSLATE_NOOP("halfclose::ExportChoices", "PDF: for papers and printing")},
    {"html", QT_TRANSLATE_NOOP("halfclose::ExportChoices", "HTML: a page that plays")},
    {"gif", QT_TRANSLATE_NOOP("halfclose::ExportChoices", "GIF: a short film for chats")},
    {"mermaid", QT_TRANSLATE_NOOP("halfclose::ExportChoices", "Mermaid: a diagram as text")},
    {"plantuml", QT_TRANSLATE_NOOP("halfclose::ExportChoices", "PlantUML: a diagram as text")},
    {"markdown", QT_TRANSLATE_NOOP("halfclose::ExportChoices", "Markdown: the table with its results")},
    {"json", QT_TRANSLATE_NOOP("halfclose::ExportChoices", "JSON Lines: the trace, to be opened again")},
    {"pcapng", QT_TRANSLATE_NOOP("halfclose::ExportChoices", "pcapng: the packets, for Wireshark")},
};

bool isOneOf(const QString &format, const QStringList &formats)
{
    return formats.contains(format);
}

} // namespace

ExportChoices::ExportChoices(const Trace &trace, const ExportOptions &shown, QWidget *parent)
    : QWidget(parent)
    , m_labels(stepLabels(trace))
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_format = box(tr("&Format"), {});
    for (const Described &described : Descriptions)
        m_format->addItem(tr(described.words), QString::fromLatin1(described.format));
    m_vocabulary = box(tr("&Names"), {tr("API names (WSASendDisconnect)"), tr("SPI names (WSPSendDisconnect)")});
    m_vocabulary->setCurrentIndex(int(shown.vocabulary));

    m_layers = new QWidget(this);
    auto *layers = new QHBoxLayout(m_layers);
    layers->setContentsMargins(0, 0, 0, 0);
    m_api = check(tr("&API"), shown.layers.has(Layer::Api));
    m_spi = check(tr("SP&I"), shown.layers.has(Layer::Spi));
    m_wire = check(tr("&Wire"), shown.layers.has(Layer::Wire));
    for (QCheckBox *layer : {m_api, m_spi, m_wire})
        layers->addWidget(layer);
    layers->addStretch(1);
    m_form->addRow(new QLabel(tr("Layers"), this), m_layers);

    m_time = box(tr("&Time"), {tr("Logical: a row an event"), tr("Real: to the clock")});
    m_time->setCurrentIndex(int(shown.time));
    m_theme = box(tr("C&olours"), {tr("As the reader prefers"), tr("Light"), tr("Dark")});
    m_theme->setCurrentIndex(int(shown.theme));
    m_first = box(tr("F&rom step"), m_labels);
    m_last = box(tr("To ste&p"), m_labels);
    m_first->setObjectName(QStringLiteral("first"));
    m_last->setObjectName(QStringLiteral("last"));
    m_last->setCurrentIndex(int(m_labels.size()) - 1);
    m_scale = number(tr("&Scale"), 0.25, 16, QStringLiteral(" ×"));
    m_speed = number(tr("Sp&eed"), 0.1, 10, QStringLiteral(" ×"));
    m_title = check(tr("Tit&le above the picture"), true);
    m_captions = check(tr("Wor&ds around it: title, how it ended"), true);
    m_animate = check(tr("A&nimated: what happens appears one after the other"), false);
    for (QCheckBox *row : {m_title, m_captions, m_animate})
        m_form->addRow(row);

    const QSettings settings;
    setFormat(settings.value(FormatKey, QStringLiteral("svg")).toString());
    m_scale->setValue(settings.value(ScaleKey, 2).toDouble()); // a slide's picture is looked at closely
    m_speed->setValue(settings.value(SpeedKey, 1).toDouble());
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportChoices::offerWhatFits);
    offerWhatFits();
}

QComboBox *ExportChoices::box(const QString &name, const QStringList &choices)
{
    auto *made = new QComboBox(this);
    made->addItems(choices);
    made->setAccessibleName(QString(name).remove(u'&'));
    made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_form->addRow(name, made);
    connect(made, &QComboBox::currentIndexChanged, this, &ExportChoices::changed);
    return made;
}

QCheckBox *ExportChoices::check(const QString &text, bool on)
{
    auto *made = new QCheckBox(text, this);
    made->setChecked(on);
    made->setAccessibleName(QString(text).remove(u'&'));
    connect(made, &QCheckBox::toggled, this, &ExportChoices::changed);
    return made;
}

QDoubleSpinBox *ExportChoices::number(const QString &name, double least, double most, const QString &suffix)
{
    auto *made = new QDoubleSpinBox(this);
    made->setRange(least, most);
    made->setSingleStep(0.25);
    made->setSuffix(suffix);
    made->setValue(1);
    made->setAccessibleName(QString(name).remove(u'&'));
    m_form->addRow(name, made);
    connect(made, &QDoubleSpinBox::valueChanged, this, &ExportChoices::changed);
    return made;
}

// A choice that the format has no use for cannot be made, and its row stays where it is: nothing jumps.
void ExportChoices::offerWhatFits()
{
    const QString chosen = format();
    const bool painted = isOneOf(chosen, {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("gif"),
                                             QStringLiteral("html")});
    const bool whole = isOneOf(chosen, {QStringLiteral("json"), QStringLiteral("pcapng")}); // all of the trace, as it is
    const bool pixels = isOneOf(chosen, {QStringLiteral("png"), QStringLiteral("gif")});
    const auto offer = [this](QWidget *field, bool on) {
        field->setEnabled(on);
        if (QWidget *label = m_form->labelForField(field))
            label->setEnabled(on);
    };
    offer(m_vocabulary, !whole);
    offer(m_layers, painted || isOneOf(chosen, {QStringLiteral("mermaid"), QStringLiteral("plantuml")}));
    offer(m_time, painted);
    offer(m_theme, painted);
    offer(m_first, !whole && !m_labels.isEmpty());
    offer(m_last, !whole && !m_labels.isEmpty());
    offer(m_scale, pixels);
    offer(m_speed, chosen == QLatin1String("gif"));
    offer(m_title, !whole);
    offer(m_captions, !whole);
    offer(m_animate, chosen == QLatin1String("svg"));
    Q_EMIT changed();
}

QString ExportChoices::format() const
{
    return m_format->currentData().toString();
}

void ExportChoices::setFormat(const QString &name)
{
    m_format->setCurrentIndex(std::max(0, m_format->findData(name)));
}

ExportOptions ExportChoices::options() const
{
    ExportOptions options;
    options.layers = LayerSet().with(Layer::Api, m_api->isChecked()).with(Layer::Spi, m_spi->isChecked())
                         .with(Layer::Wire, m_wire->isChecked());
    options.vocabulary = Vocabulary(m_vocabulary->currentIndex());
    options.time = TimeAxis(m_time->currentIndex());
    options.theme = ExportOptions::Theme(m_theme->currentIndex());
    if (m_first->isEnabled() && m_first->currentIndex() > 0)
        options.firstStep = m_first->currentText();
    if (m_last->isEnabled() && m_last->currentIndex() + 1 < m_labels.size())
        options.lastStep = m_last->currentText();
    options.scale = m_scale->isEnabled() ? m_scale->value() : 1;
    options.speed = m_speed->value();
    options.titled = m_title->isChecked();
    options.captions = m_captions->isChecked();
    options.animate = m_animate->isEnabled() && m_animate->isChecked();
    return options;
}

QString ExportChoices::mistake() const
{
    return stepsMistake(m_labels, options());
}

void ExportChoices::remember() const
{
    QSettings settings;
    settings.setValue(FormatKey, format());
    settings.setValue(ScaleKey, m_scale->value());
    settings.setValue(SpeedKey, m_speed->value());
}

} // namespace halfclose
