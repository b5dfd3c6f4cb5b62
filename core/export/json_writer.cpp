// SPDX-License-Identifier: MIT
#include "core/export/json_writer.h"

#include "core/trace/json_text.h"

namespace halfclose {

void JsonWriter::newLine()
{
    m_out.append('\n').append(2 * m_filled.size(), ' ');
}

void JsonWriter::startValue()
{
    if (m_afterKey || m_filled.isEmpty()) {
        m_afterKey = false;
        return;
    }
    if (m_filled.last())
        m_out.append(',');
    m_filled.last() = true;
    newLine();
}

JsonWriter &JsonWriter::begin(char bracket)
{
    startValue();
    m_out.append(bracket);
    m_filled.append(false);
    return *this;
}

JsonWriter &JsonWriter::end(char bracket)
{
    if (m_filled.takeLast())
        newLine();
    m_out.append(bracket);
    return *this;
}

JsonWriter &JsonWriter::key(const char *name)
{
    return key(QString::fromUtf8(name));
}

JsonWriter &JsonWriter::key(const QString &name)
{
    startValue();
    appendJsonString(m_out, name);
    m_out.append(": ");
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::value(const QString &text)
{
    if (text.isNull())
        return null();
    startValue();
    appendJsonString(m_out, text);
    return *this;
}

JsonWriter &JsonWriter::value(qint64 number)
{
    startValue();
    m_out.append(QByteArray::number(number));
    return *this;
}

JsonWriter &JsonWriter::value(bool truth)
{
    startValue();
    m_out.append(truth ? "true" : "false");
    return *this;
}

JsonWriter &JsonWriter::null()
{
    startValue();
    m_out.append("null");
    return *this;
}

} // namespace halfclose
