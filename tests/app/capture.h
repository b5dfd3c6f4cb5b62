// What really went over loopback, recorded by dumpcap and explained by tshark: somebody else's word on our bytes.
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace halfclose {

class LoopbackCapture
{
public:
    ~LoopbackCapture();
    /// @return empty once it records, or why it cannot on this machine
    QString start();
    /// Waits until all that was sent before is in the file. @return empty, or what went wrong
    QString finish();
    QString file() const { return m_folder.filePath(QStringLiteral("loopback.pcapng")); }

private:
    QTemporaryDir m_folder;
    QProcess m_dumpcap;
};

/// The packets of @p file that @p filter selects, @p fields of each with tabs between; TCP on @p port is TPKT. What
/// tshark has to complain of is a line too.
QStringList dissect(const QString &file, quint16 port, const QString &filter, const QStringList &fields);

/// Selects whatever is broken in our protocol (session-protocol.md, "Checking the bytes").
QString faultFilter();

} // namespace halfclose
