#include "core/formats/vocxml.h"

#include "core/formats/numbers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

const QString XmlKey = QStringLiteral("xml");

struct FlagName
{
    QLatin1String element;
    Annotation::Flag flag;
};
constexpr FlagName FlagNames[] = {
    {QLatin1String("difficult"), Annotation::Difficult},
    {QLatin1String("truncated"), Annotation::Truncated},
    {QLatin1String("occluded"), Annotation::Occluded},
};

bool isTrue(const QString &text)
{
    return text == u"1" || text.compare(u"true", Qt::CaseInsensitive) == 0;
}

/// Indented anew, deep nesting grows with the square of its depth.
constexpr int DeepestNesting = 200;

constexpr std::array EdgeNames{"xmin", "ymin", "xmax", "ymax"};

class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_xml(bytes) {}

    Result<VocFile> read()
    {
        if (!m_xml.readNextStartElement() || m_xml.name() != u"annotation")
            return failure(m_xml.hasError() ? m_xml.errorString()
                                            : Text::tr("there is no <annotation>"));
        VocFile file;
        while (m_xml.readNextStartElement())
            readChild(file);
        while (!m_xml.atEnd() && !m_xml.hasError())
            m_xml.readNext();
        if (m_xml.hasError())
            return failure(m_xml.errorString());
        return file;
    }

private:
    Error failure(const QString &why) const
    {
        return Error{
            Text::tr("The XML cannot be read (line %1: %2)").arg(m_xml.lineNumber()).arg(why),
            {},
            {}};
    }

    void readChild(VocFile &file)
    {
        if (m_xml.name() == u"object")
            return readObject(file);
        if (m_xml.name() == u"size")
            return readSize(file);
        if (m_xml.name() == u"filename") {
            file.fileName = m_xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            return;
        }
        const bool isSource = m_xml.name() == u"source";
        const QString raw = keep(file.values);
        if (!isSource)
            return;
        QXmlStreamReader source(raw);
        while (!source.atEnd())
            if (source.readNext() == QXmlStreamReader::StartElement && source.name() == u"database")
                file.database = source.readElementText(QXmlStreamReader::SkipChildElements);
    }

    void readSize(VocFile &file)
    {
        while (m_xml.readNextStartElement()) {
            const QString name = m_xml.name().toString();
            const QString text =
                m_xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            const auto number = parseNumber(text.toStdString());
            const int value = number && *number > 0 && *number < 1e6 ? int(*number) : 0;
            if (name == u"width")
                file.width = value;
            else if (name == u"height")
                file.height = value;
            else
                file.values.insert(name, text);
        }
    }

    void readObject(VocFile &file)
    {
        VocObject object;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"name")
                object.name = m_xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            else if (m_xml.name() == u"bndbox")
                readBox(object);
            else
                keep(object.values);
        }
        for (const FlagName &flag : FlagNames)
            if (isTrue(object.values.value(flag.element).toString()))
                object.flags |= flag.flag;
        file.objects.push_back(std::move(object));
    }

    /// The children come in any order; floats occur.
    void readBox(VocObject &object)
    {
        unsigned found = 0;
        while (m_xml.readNextStartElement()) {
            const QString name = m_xml.name().toString();
            const QString text = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
            for (std::size_t i = 0; i < EdgeNames.size(); ++i) {
                if (name.compare(QLatin1String(EdgeNames[i]), Qt::CaseInsensitive) != 0)
                    continue;
                if (const auto number = parseNumber(text.trimmed().toStdString())) {
                    object.edges[i] = *number;
                    found |= 1U << i;
                }
            }
        }
        object.hasBox = found == 0xF;
    }

    /// The current element with all below it, for the way back. Returns it as XML if it is nested.
    QString keep(QJsonObject &values)
    {
        const QString name = m_xml.name().toString();
        QString raw, text;
        QXmlStreamWriter writer(&raw);
        writer.writeCurrentToken(m_xml);
        bool nested = !m_xml.attributes().isEmpty();
        for (int depth = 1; depth > 0 && !m_xml.atEnd();) {
            const auto token = m_xml.readNext();
            depth += token == QXmlStreamReader::StartElement ? 1
                     : token == QXmlStreamReader::EndElement ? -1
                                                             : 0;
            nested |= token == QXmlStreamReader::StartElement;
            if (depth > DeepestNesting) {
                m_xml.raiseError(
                    Text::tr("elements inside elements, more than %1 deep").arg(DeepestNesting));
                break;
            }
            if (token == QXmlStreamReader::Characters)
                text += m_xml.text();
            if (token != QXmlStreamReader::Invalid && !m_xml.isWhitespace())
                writer.writeCurrentToken(m_xml);
        }
        const QJsonValue value =
            nested ? QJsonValue(QJsonObject{{XmlKey, raw}}) : QJsonValue(text.trimmed());
        if (!values.contains(name)) {
            values.insert(name, value);
        } else {
            QJsonArray all = values.value(name).isArray() ? values.value(name).toArray()
                                                          : QJsonArray{values.value(name)};
            all.append(value);
            values.insert(name, all);
        }
        return nested ? raw : QString();
    }

    QXmlStreamReader m_xml;
};

class Writer
{
public:
    QByteArray write(const VocFile &file)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(-1); // one tab, as labelImg writes
        m_xml.writeStartElement(QStringLiteral("annotation"));
        QJsonObject rest = file.values;
        writeValue(QStringLiteral("folder"), rest.take(QStringLiteral("folder")));
        m_xml.writeTextElement(QStringLiteral("filename"), file.fileName);
        writeValue(QStringLiteral("path"), rest.take(QStringLiteral("path")));
        writeValue(QStringLiteral("source"), rest.take(QStringLiteral("source")));
        writeValue(QStringLiteral("owner"), rest.take(QStringLiteral("owner")));
        m_xml.writeStartElement(QStringLiteral("size"));
        m_xml.writeTextElement(QStringLiteral("width"), QString::number(file.width));
        m_xml.writeTextElement(QStringLiteral("height"), QString::number(file.height));
        m_xml.writeTextElement(QStringLiteral("depth"),
                               rest.take(QStringLiteral("depth")).toString(QStringLiteral("3")));
        m_xml.writeEndElement();
        m_xml.writeTextElement(
            QStringLiteral("segmented"),
            rest.take(QStringLiteral("segmented")).toString(QStringLiteral("0")));
        writeAll(rest);
        for (const VocObject &object : file.objects)
            writeObject(object);
        m_xml.writeEndElement();
        return m_bytes.trimmed() + '\n';
    }

private:
    void writeObject(const VocObject &object)
    {
        QJsonObject rest = object.values;
        m_xml.writeStartElement(QStringLiteral("object"));
        m_xml.writeTextElement(QStringLiteral("name"), object.name);
        m_xml.writeTextElement(
            QStringLiteral("pose"),
            rest.take(QStringLiteral("pose")).toString(QStringLiteral("Unspecified")));
        for (const FlagName &flag : {FlagNames[1], FlagNames[0], FlagNames[2]}) {
            const QString kept = rest.take(flag.element).toString();
            const bool is = (object.flags & flag.flag) != 0;
            if (flag.flag == Annotation::Occluded && kept.isEmpty() && !is)
                continue; // not part of the original format
            m_xml.writeTextElement(QString(flag.element), !kept.isEmpty() && isTrue(kept) == is
                                                              ? kept
                                                          : is ? QStringLiteral("1")
                                                               : QStringLiteral("0"));
        }
        m_xml.writeStartElement(QStringLiteral("bndbox"));
        for (std::size_t i = 0; i < EdgeNames.size(); ++i)
            m_xml.writeTextElement(QString::fromLatin1(EdgeNames[i]),
                                   QString::fromLatin1(numberText(object.edges[i])));
        m_xml.writeEndElement();
        writeAll(rest);
        m_xml.writeEndElement();
    }

    void writeAll(const QJsonObject &values)
    {
        for (auto it = values.begin(); it != values.end(); ++it)
            writeValue(it.key(), it.value());
    }

    void writeValue(const QString &name, const QJsonValue &value)
    {
        if (value.isArray()) {
            const QJsonArray all = value.toArray();
            for (const QJsonValue &one : all)
                writeValue(name, one);
        } else if (value.isString()) {
            m_xml.writeTextElement(name, value.toString());
        } else if (value.isObject()) {
            QXmlStreamReader reader(value.toObject().value(XmlKey).toString());
            while (!reader.atEnd()) {
                const auto token = reader.readNext();
                if (token == QXmlStreamReader::StartElement ||
                    token == QXmlStreamReader::EndElement ||
                    (token == QXmlStreamReader::Characters && !reader.isWhitespace()))
                    m_xml.writeCurrentToken(reader);
            }
        }
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml{&m_bytes};
};

} // namespace

Result<VocFile> parseVocXml(const QByteArray &bytes)
{
    return Reader(bytes).read();
}

QByteArray writeVocXml(const VocFile &file)
{
    return Writer().write(file);
}

} // namespace ballast
