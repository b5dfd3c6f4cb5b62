// The choices of an export as a form: the same as the command line's, each only where its format has a use for it.
// Remembers what was chosen last. Knows nothing of files and of how formats are made.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include "core/export/options.h"
#include "core/trace/trace.h"

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QDoubleSpinBox)
QT_FORWARD_DECLARE_CLASS(QFormLayout)

namespace halfclose {

class ExportChoices : public QWidget
{
    Q_OBJECT

public:
    /// @param shown  how the window shows the trace: what to begin with
    ExportChoices(const Trace &trace, const ExportOptions &shown, QWidget *parent = nullptr);

    /// The format's name, as exportFormats() has it.
    QString format() const;
    void setFormat(const QString &name);
    ExportOptions options() const;
    /// Whether the steps asked for are there in that order; else one sentence on what is wrong.
    QString mistake() const;
    void remember() const;

Q_SIGNALS:
    void changed();

private:
    QComboBox *box(const QString &name, const QStringList &choices);
    QCheckBox *check(const QString &text, bool on);
    QDoubleSpinBox *number(const QString &name, double least, double most, const QString &suffix);
    void offerWhatFits();

    QStringList m_labels;
    QFormLayout *m_form;
    QComboBox *m_format;
    QComboBox *m_vocabulary;
    QWidget *m_layers;
    QCheckBox *m_api;
    QCheckBox *m_spi;
    QCheckBox *m_wire;
    QComboBox *m_time;
    QComboBox *m_theme;
    QComboBox *m_first;
    QComboBox *m_last;
    QDoubleSpinBox *m_scale;
    QDoubleSpinBox *m_speed;
    QCheckBox *m_title;
    QCheckBox *m_captions;
    QCheckBox *m_animate;
};

} // namespace halfclose
