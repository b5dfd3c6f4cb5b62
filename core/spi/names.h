// Between documented constants and their names: errors, network events and the flags a lesson may use.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "core/spi/constants.h"

namespace halfclose {

/// "WSAECONNRESET" for 10054; the number itself where it has no documented name here.
QString errorName(int error);
/// 10054 for "WSAECONNRESET"; none for an unknown name.
std::optional<int> errorNumber(QStringView name);
/// What the error means at setup and teardown, in one plain clause.
QString errorMeaning(int error);
/// All error names, in the order of their numbers.
QStringList errorNames();

/// "FD_READ|FD_CLOSE" for their bits, "0" for none.
QString networkEventNames(long events);
/// One bit for "FD_CLOSE"; none for an unknown name.
std::optional<long> networkEvent(QStringView name);

/// The value of any documented constant that can stand in a lesson's argument (FD_*, SD_*, CF_*, SO_*, FIONBIO).
std::optional<quint32> constantValue(QStringView name);
QStringList constantNames();

/// The service provider's name for an API function (WSPSend for send and for WSASend), and the API's name for a
/// provider's (the WSA form where there are two); the name itself where there is no counterpart (SPI-1, SPI-2, SPI-3).
QString spiName(const QString &function);
QString apiName(const QString &function);

/// Bytes as a lesson's string: `"17"`, `"a\x00"`; with quotes. Bytes outside printable ASCII print as \xHH.
QString quoted(const QByteArray &bytes);
/// Byte i is i mod 251: what `bytes(n)` stands for.
QByteArray patternBytes(qsizetype count);
/// Data as an outcome: `bytes(n)` where over 4,096 bytes and the pattern, cut and marked … where over 4,096 and
/// not, else quoted.
QString dataText(const QByteArray &bytes);

} // namespace halfclose
