// SPDX-License-Identifier: MIT
#include "ui/window/view_bar.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

ViewBar::ViewBar(QWidget *parent)
    : QWidget(parent)
    , m_provider(new TextLabel({}, TextSize::Normal, Ink::Quiet, this))
    , m_vocabulary(new Segments(tr("Names"), {tr("API names"), tr("SPI names")}, this))
    , m_time(new Segments(tr("Time"), {tr("Logical time"), tr("Real time")}, this))
{
    setAccessibleName(tr("View"));
    const int gap = fontMetrics().height();
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(gap * 3 / 4, gap / 2, gap * 3 / 4, gap / 2);
    flow->setSpacing(gap);
    flow->addWidget(m_provider);
    flow->addWidget(m_vocabulary);
    flow->addWidget(m_time);
    flow->addWidget(layerButtons());
    flow->addWidget(bigButtons());
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_vocabulary, &Segments::chosen, this, [this] { Q_EMIT vocabularyChosen(vocabulary()); });
    connect(m_time, &Segments::chosen, this, [this] { Q_EMIT timeChosen(time()); });
}

QWidget *ViewBar::layerButtons()
{
    auto *group = new QWidget(this);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new TextLabel(tr("Layers:"), TextSize::Normal, Ink::Quiet, group));
    const std::tuple<Layer, QString, QString> layers[] = {
        {Layer::Api, tr("Calls"), tr("The calls of the applications, and what they are told")},
        {Layer::Spi, tr("Provider"), tr("The calls of the service providers below them")},
        {Layer::Wire, tr("Wire"), tr("What goes over the connection")},
        {Layer::Kernel, tr("Kernel"), tr("The kernel's TCP states")},
    };
    for (const auto &[layer, name, tip] : layers) {
        auto *button = new QToolButton(group);
        button->setText(name);
        button->setToolTip(tip);
        button->setAccessibleName(tr("Layer: %1").arg(name));
        button->setProperty("kind", QStringLiteral("layer"));
        button->setCheckable(true);
        button->setChecked(layer != Layer::Kernel);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::toggled, this, [this] { Q_EMIT layersChosen(this->layers()); });
        row->addWidget(button);
        m_layers.append({layer, button});
    }
    return group;
}

QWidget *ViewBar::bigButtons()
{
    auto *group = new QWidget(this);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    m_explore = new QToolButton(group);
    m_explore->setToolTip(tr("Run every order in which the steps can end, and choose among them (Ctrl+Shift+E)"));
    m_explore->setFocusPolicy(Qt::TabFocus);
    setInterleavings(-1);
    row->addWidget(m_explore);
    connect(m_explore, &QToolButton::clicked, this, &ViewBar::exploreWanted);
    auto *exporting = new QToolButton(group);
    exporting->setText(tr("Export…"));
    exporting->setToolTip(tr("Save what is shown as a picture, a text or a trace (Ctrl+E)"));
    exporting->setAccessibleName(tr("Export"));
    exporting->setProperty("kind", QStringLiteral("primary"));
    exporting->setFocusPolicy(Qt::TabFocus);
    row->addWidget(exporting);
    connect(exporting, &QToolButton::clicked, this, &ViewBar::exportWanted);
    return group;
}

void ViewBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, theme::coloursOf(this).rule);
}

void ViewBar::setProvider(const QString &provider)
{
    m_provider->show(provider.isEmpty() ? QString() : tr("%1 provider").arg(provider));
}

void ViewBar::setVocabulary(Vocabulary vocabulary)
{
    m_vocabulary->setCurrent(int(vocabulary));
}

Vocabulary ViewBar::vocabulary() const
{
    return Vocabulary(m_vocabulary->current());
}

void ViewBar::setTime(TimeAxis time)
{
    m_time->setCurrent(int(time));
}

TimeAxis ViewBar::time() const
{
    return TimeAxis(m_time->current());
}

void ViewBar::setLayers(LayerSet layers)
{
    for (const auto &[layer, button] : std::as_const(m_layers))
        button->setChecked(layers.has(layer));
}

void ViewBar::setInterleavings(int count)
{
    m_explore->setText(count < 0 ? tr("Explore…") : tr("Explore (%1)…").arg(QLocale().toString(count)));
    m_explore->setAccessibleName(count < 0 ? tr("Explore every interleaving") : tr("Explore every interleaving: %1 found").arg(count));
}

void ViewBar::setExplorable(bool explorable)
{
    m_explore->setEnabled(explorable);
}

LayerSet ViewBar::layers() const
{
    LayerSet set;
    for (const auto &[layer, button] : m_layers)
        set = set.with(layer, button->isChecked());
    return set;
}

} // namespace halfclose
