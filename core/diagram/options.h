// What of a trace a diagram shows and in which words: choices shared by the window, the painter and every export.
// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>

#include <QHash>
#include <QString>

#include "core/trace/event.h"

namespace halfclose {

/// A set of layers as bits.
class LayerSet
{
public:
    constexpr LayerSet() = default;
    constexpr LayerSet(std::initializer_list<Layer> layers)
    {
        for (const Layer layer : layers)
            m_bits |= bit(layer);
    }
    constexpr bool has(Layer layer) const { return m_bits & bit(layer); }
    constexpr LayerSet with(Layer layer, bool on = true) const
    {
        LayerSet set = *this;
        set.m_bits = quint8(on ? m_bits | bit(layer) : m_bits & ~bit(layer));
        return set;
    }
    bool operator==(const LayerSet &) const = default;

private:
    static constexpr quint8 bit(Layer layer) { return quint8(1u << quint8(layer)); }
    quint8 m_bits = 0;
};

/// The names of calls: as an application knows them (WSASendDisconnect) or as its service provider does
/// (WSPSendDisconnect). The same trace, other words.
enum class Vocabulary : quint8 { Api, Spi };

/// Logical: things stand as close as their labels allow. Real: at least as far apart as their times.
enum class TimeAxis : quint8 { Logical, Real };

/// What decides where things stand; changing one of these lays the whole trace out again.
struct DiagramOptions
{
    LayerSet layers{Layer::Api, Layer::Spi, Layer::Wire};
    TimeAxis time = TimeAxis::Logical;
    bool setup = false; ///< also what belongs to no step: before the first one, and after the run's end
    QHash<QString, qint32> floors = {}; ///< by label: its step stands no higher; so that two runs can stand side by side
    bool operator==(const DiagramOptions &) const = default;
};

} // namespace halfclose
