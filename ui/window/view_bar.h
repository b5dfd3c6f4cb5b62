// The bar at the top: the provider, whose names are used, which time and which layers are drawn, and the two big buttons.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include "core/diagram/options.h"

QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace halfclose {

class Segments;
class TextLabel;

class ViewBar : public QWidget
{
    Q_OBJECT

public:
    explicit ViewBar(QWidget *parent = nullptr);

    void setProvider(const QString &provider);

    void setVocabulary(Vocabulary vocabulary);
    Vocabulary vocabulary() const;
    void setTime(TimeAxis time);
    TimeAxis time() const;
    void setLayers(LayerSet layers);
    LayerSet layers() const;

    /// How many interleavings have been found; -1: not known.
    void setInterleavings(int count);
    void setExplorable(bool explorable);

Q_SIGNALS:
    void vocabularyChosen(halfclose::Vocabulary vocabulary);
    void timeChosen(halfclose::TimeAxis time);
    void layersChosen(halfclose::LayerSet layers);
    void exploreWanted();
    void exportWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *layerButtons();
    QWidget *bigButtons();

    TextLabel *m_provider;
    Segments *m_vocabulary;
    Segments *m_time;
    QToolButton *m_explore = nullptr;
    QList<QPair<Layer, QToolButton *>> m_layers;
};

} // namespace halfclose
