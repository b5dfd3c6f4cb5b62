// SPDX-License-Identifier: MIT
#include "ui/export/pdf_file.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringConverter>

namespace halfclose {

namespace {

/// A text string: UTF-16 with its mark, in hexadecimal.
QByteArray textString(const QString &text)
{
    QStringEncoder encoder(QStringEncoder::Utf16BE, QStringConverter::Flag::WriteBom);
    const QByteArray bytes = encoder.encode(text);
    return '<' + bytes.toHex() + '>';
}

QByteArray number(qsizetype value)
{
    return QByteArray::number(value).rightJustified(10, '0');
}

} // namespace

std::optional<QByteArray> withInformation(const QByteArray &file, const PdfInformation &information)
{
    const qsizetype start = file.lastIndexOf("\nstartxref\n");
    const qsizetype trailer = file.lastIndexOf("\ntrailer\n", start);
    const qsizetype table = file.lastIndexOf("\nxref\n", trailer) + 1;
    static const QRegularExpression reference(QStringLiteral("/Info ([0-9]+) 0 R"));
    const QRegularExpressionMatch named = reference.match(QString::fromLatin1(file.mid(trailer, start - trailer)));
    if (start < 0 || trailer < 0 || table <= 0 || !named.hasMatch())
        return {};

    // The information's object is the only one that changes its length.
    const QByteArray begin = '\n' + named.captured(1).toLatin1() + " 0 obj\n";
    const qsizetype from = file.indexOf(begin) + begin.size();
    const qsizetype to = file.indexOf("endobj", from);
    if (from < begin.size() || to < 0 || to > table)
        return {};
    const QByteArray object = "<<\n/Title " + textString(information.title) + "\n/Author " + textString(information.author)
        + "\n/Creator " + textString(information.creator) + "\n>>\n";
    const qsizetype longer = object.size() - (to - from);
    QByteArray result = file.left(from) + object + file.mid(to, table - to);
    const QByteArray identifier = QCryptographicHash::hash(result, QCryptographicHash::Md5).toHex();

    // Each of the table's lines: ten digits of an offset, five of a generation, n or f.
    const QList<QByteArray> lines = file.mid(table, trailer + 1 - table).split('\n');
    for (qsizetype i = 0; i < lines.size() - 1; ++i) {
        const QByteArray &line = lines[i];
        const qsizetype offset = line.left(10).toLongLong();
        const bool moves = i > 1 && line.size() >= 18 && line[17] == 'n' && offset > from;
        result += (moves ? number(offset + longer) + line.mid(10) : line) + '\n';
    }
    QByteArray last = file.mid(trailer + 1, start - trailer);
    last.replace(QByteArray("/ID"), QByteArray("%ID")); // were there one of Qt's, it would be another each time
    last.insert(last.lastIndexOf(">>"), "/ID [<" + identifier + "> <" + identifier + ">]\n");
    return result + last + "startxref\n" + QByteArray::number(table + longer) + "\n%%EOF\n";
}

} // namespace halfclose
