// JSON for people and programs: indented, members in the order in which they are written.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace halfclose {

class JsonWriter
{
public:
    JsonWriter &beginObject() { return begin('{'); }
    JsonWriter &endObject() { return end('}'); }
    JsonWriter &beginArray() { return begin('['); }
    JsonWriter &endArray() { return end(']'); }
    JsonWriter &key(const char *name);
    JsonWriter &key(const QString &name);
    /// A null QString is JSON's null; an empty one is "".
    JsonWriter &value(const QString &text);
    JsonWriter &value(qint64 number);
    JsonWriter &value(bool truth);
    JsonWriter &null();

    /// The text so far, with a line break at its end.
    QByteArray text() const { return m_out + '\n'; }

private:
    JsonWriter &begin(char bracket);
    JsonWriter &end(char bracket);
    void startValue();
    void newLine();

    QByteArray m_out;
    QList<bool> m_filled; ///< for each open bracket, whether something is in it
    bool m_afterKey = false;
};

} // namespace halfclose
