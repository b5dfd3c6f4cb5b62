// Starting and ending the recording by what is seen of it, never by the clock.
// SPDX-License-Identifier: MIT
#include "tests/app/capture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QUdpSocket>
#include <QUuid>

namespace halfclose {
namespace {

constexpr int DeadlineMs = 30'000;
constexpr quint16 Discard = 9; // nobody need listen there: what is sent passes over loopback all the same

} // namespace

LoopbackCapture::~LoopbackCapture()
{
    m_dumpcap.terminate();
    m_dumpcap.waitForFinished(DeadlineMs);
}

QString LoopbackCapture::start()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dumpcap")).isEmpty()
        || QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty())
        return QStringLiteral("dumpcap and tshark are not installed");
    m_dumpcap.setProcessChannelMode(QProcess::MergedChannels);
    m_dumpcap.start(QStringLiteral("dumpcap"),
        {QStringLiteral("-q"), QStringLiteral("-i"), QStringLiteral("lo"), QStringLiteral("-w"), file()});
    QByteArray said;
    while (m_dumpcap.waitForReadyRead(DeadlineMs) || m_dumpcap.bytesAvailable() > 0) {
        said += m_dumpcap.readAll();
        if (said.contains("File: ")) // said once packets are taken
            return {};
    }
    said += m_dumpcap.readAll();
    return QStringLiteral("loopback cannot be recorded here: ") + QString::fromUtf8(said).section(u'\n', 0, 0);
}

QString LoopbackCapture::finish()
{
    const QByteArray mark = QUuid::createUuid().toByteArray();
    QUdpSocket socket;
    QFile recorded(file());
    if (!recorded.open(QIODevice::ReadOnly))
        return recorded.errorString();
    QByteArray seen;
    QElapsedTimer waited;
    waited.start();
    while (!seen.contains(mark)) {
        if (waited.hasExpired(DeadlineMs))
            return QStringLiteral("the end of the recording was not seen");
        socket.writeDatagram(mark, QHostAddress::LocalHost, Discard);
        m_dumpcap.waitForReadyRead(20); // a pause that its end would cut short
        seen += recorded.readAll();
    }
    m_dumpcap.terminate();
    m_dumpcap.waitForFinished(DeadlineMs);
    return {};
}

QStringList dissect(const QString &file, quint16 port, const QString &filter, const QStringList &fields)
{
    QStringList arguments{QStringLiteral("-r"), file, QStringLiteral("-d"), QStringLiteral("tcp.port==%1,tpkt").arg(port),
        QStringLiteral("--disable-protocol"), QStringLiteral("pres"), QStringLiteral("-Y"),
        QStringLiteral("tcp.port==%1 && (%2)").arg(port).arg(filter), QStringLiteral("-T"), QStringLiteral("fields")};
    for (const QString &field : fields)
        arguments << QStringLiteral("-e") << field;
    QProcess tshark;
    tshark.start(QStringLiteral("tshark"), arguments);
    tshark.waitForFinished(DeadlineMs);
    QStringList lines = QString::fromUtf8(tshark.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    if (tshark.exitCode() != 0)
        lines.append(QStringLiteral("tshark: ") + QString::fromUtf8(tshark.readAllStandardError()));
    return lines;
}

QString faultFilter()
{
    return QStringLiteral("(cotp.type==0x0f && cotp.eot==1 && !ses) || (tcp.len>0 && !tpkt)"
                          " || ((tpkt||cotp||ses) && (_ws.malformed || _ws.expert.severity >= 0x600000))");
}

} // namespace halfclose
