// Reads a lesson's text in the background, the newest version last, so that typing never waits for the parser.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <QObject>
#include <QTimer>

#include "core/lesson/parser.h"
#include "ui/model/mailbox.h"

namespace halfclose {

class MistakeFinder : public QObject
{
    Q_OBJECT

public:
    explicit MistakeFinder(QObject *parent = nullptr);
    ~MistakeFinder() override;

    /// Reads @p text when nothing newer has come for a moment.
    void read(const QString &text, const QString &title);

Q_SIGNALS:
    /// What the newest text says.
    void found(const halfclose::ParseResult &result);

private:
    void start();

    struct Shared;
    std::shared_ptr<Shared> m_shared; ///< with readers that outlive this
    Mailbox m_results;
    QTimer m_pause;
    QString m_text;
    QString m_title;
    quint64 m_version = 0;
};

} // namespace halfclose
