// SPDX-License-Identifier: GPL-3.0-or-later
// What is damaged, forged or of another kind is refused with file and line, and what is installed stays as it is.
#include "support/HcpcsRecord.h"
#include "unit/codesets/Books.h"
#include "unit/codesets/Editions.h"

#include "codesets/Install.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <zip.h>

using namespace codesets;
namespace fs = std::filesystem;

namespace {

class Patience final : public Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

std::string order()
{
    return made::order(1, "J44", false, "Other blocked breath") + made::order(2, "J441", true, "Worse today");
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        qFatal("the sample lacks %s", from.c_str());
    return text.replace(at, from.size(), to);
}

std::string utf16(const std::string& text)
{
    std::string result = "\xFF\xFE";
    for (const char c : text) {
        result += c;
        result += '\0';
    }
    return result;
}

std::string laughs(const std::string& xml)
{
    std::string dtd = "<!DOCTYPE x [<!ENTITY a \"ha\">";
    for (char c = 'b'; c <= 'k'; ++c) {
        const std::string before = std::string("&") + static_cast<char>(c - 1) + ";";
        dtd += std::string("<!ENTITY ") + c + " \"";
        for (int i = 0; i < 10; ++i)
            dtd += before;
        dtd += "\">";
    }
    return replaced(replaced(xml, made::xmlHead, made::xmlHead + dtd + "]>"), "Ills of breath", "&k; Ills");
}

std::string nested(int depth)
{
    std::string open;
    std::string close;
    for (int i = 0; i < depth; ++i) {
        open += "<term level=\"1\"><title>t</title>";
        close += "</term>";
    }
    return replaced(made::indexXml(), "<seeAlso>Block</seeAlso>", "<seeAlso>Block</seeAlso>" + open + close);
}

std::map<std::string, std::string> allOf(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[fs::relative(entry.path(), folder).string()] = made::read(entry.path());
    }
    return files;
}

using Members = std::vector<std::pair<std::string, std::string>>;

void pack(const fs::path& path, const Members& members)
{
    int problem = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &problem);
    QVERIFY(archive != nullptr);
    for (const auto& [name, bytes] : members)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    QCOMPARE(zip_close(archive), 0);
}

} // namespace

class BadInputTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_in;
    fs::path m_out;

    domain::Result<InstallReport> put(const std::vector<fs::path>& paths)
    {
        Patience progress;
        return install(paths, m_out, progress);
    }
    fs::path file(const std::string& name, const std::string& bytes)
    {
        made::write(m_in / name, bytes);
        return m_in / name;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_in = fs::path(m_folder->path().toStdString()) / "in";
        m_out = fs::path(m_folder->path().toStdString()) / "out";
        fs::create_directories(m_in);
        QVERIFY(put({file("order-2024.txt", order()), file("t.xml", made::tabularXml())}).ok());
    }

    void shouldNameFileAndLineAndKeepWhatIsThere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("detail");
        const auto row = [](const char* name, const std::string& bytes, const char* code, const char* detail) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(code) << QByteArray(detail);
        };
        const std::string tabular = made::tabularXml();
        row("cut short", tabular.substr(0, tabular.find("J44.1")), "codesets.xml",
            "line 14: the document ends too early");
        row("cut in the last tag", tabular.substr(0, tabular.size() - 5), "codesets.xml", "line 24: ");
        row("more behind it", tabular + "<x/>", "codesets.xml", "line 24: ");
        row("not well formed", replaced(tabular, "</desc>", "</dsc>"), "codesets.xml", "line 3: ");
        row("DTD", replaced(tabular, made::xmlHead, made::xmlHead + "<!DOCTYPE x SYSTEM \"x.dtd\">\n"),
            "codesets.xml-dtd", "line 2: ");
        row("laughs", laughs(tabular), "codesets.xml-dtd", "line 2: ");
        row("entity", replaced(tabular, "Ills of breath", "&ills;"), "codesets.xml", "line 3: ");
        row("nested too deep", nested(60), "codesets.xml-limit", "line 9: elements are nested deeper than 40");
        row("long text", replaced(tabular, "Ills of breath", std::string(20000, 'x')), "codesets.xml-limit",
            "line 3: ");
        row("Latin-1 in UTF-8", replaced(tabular, "Long ills of", "Long \xE9 \xC3\xA9 ills of"), "codesets.encoding",
            "line 7: ");
        row("no such code", replaced(tabular, "<name>J44.1", "<name>J4"), "codesets.xml-structure",
            "line 14: expected an ICD-10-CM code, not 'J4'");
        row("no title", replaced(tabular, "<name>J44</name><desc>Other blocked breath</desc>", "<name>J44</name>"),
            "codesets.xml-structure", "line 11: expected a code's name and title");
        row("chapter without range", replaced(tabular, "breath (J00-J99)", "breath"), "codesets.xml-structure",
            "line 3: expected a chapter's title");
        row("no codes", made::xmlHead + "<ICD10CM.tabular><version>2024</version></ICD10CM.tabular>",
            "codesets.xml-structure", "line 2: expected codes");
        row("addenda", replaced(tabular, "<ICD10CM.tabular>", "<ICD10CM.tabular isAddenda=\"true\">"),
            "codesets.xml-structure", "line 2: expected the whole book");
        row("no year", replaced(tabular, "<version>2024", "<version>next"), "codesets.edition-malformed",
            "write it as 2026");
        row("index code", replaced(made::indexXml(), "J44.9", "cough"), "codesets.xml-structure",
            "line 3: expected an ICD-10-CM code, not 'cough'");
        row("term without title", replaced(made::indexXml(), "<title>ear</title>", ""), "codesets.xml-structure",
            "line 6: expected a term's title");
        row("cell out of the table", replaced(made::tableXml("2024", "Neoplasm"), "col=\"3\">D11", "col=\"9\">D11"),
            "codesets.xml-structure", "line 4: expected a cell's column from 2 to 3");
        row("column huge",
            replaced(made::tableXml("2024", "Neoplasm"), "col=\"3\">D11", "col=\"99999999999999999999\">D11"),
            "codesets.xml-structure", "line 4: ");
        row("PCS row miscounted", made::pcsTablesXml("5"), "codesets.xml-structure",
            "line 9: expected 5 codes in the row");
        row("PCS letter O", replaced(made::pcsTablesXml(), "<label code=\"Z\">None", "<label code=\"O\">None"),
            "codesets.xml-structure", "line 8: ");
        row("PCS index code", replaced(made::pcsIndexXml(), "0NU00JZ", "0NU00JI"), "codesets.xml-structure",
            "line 6: ");
        row("PCS definition axis", replaced(made::pcsDefinitionsXml(), "pos=\"4\"", "pos=\"8\""),
            "codesets.xml-structure", "line 5: ");
        row("mixed encodings",
            order() + made::order(3, "J449", true, "M\xC3\xA9ni\xC3\xA8re")
                + made::order(4, "J450", true, "M\xE9ni\xE8re"),
            "codesets.encoding", "line 4: expected the encoding of line 3");
        row("NUL in the text", order() + made::order(3, "J449", true, std::string("a\0b", 3)), "codesets.encoding",
            "line 3: ");
        row("columns moved", order() + " " + made::order(3, "J449", true, "Other"), "codesets.line",
            "line 3: the line has not the columns of an order file");
        row("HCPCS columns moved",
            support::hcpcsRecord("A0021", "00100", '3', "A ride") + " "
                + support::hcpcsRecord("A0022", "00100", '3', "A ride"),
            "codesets.line", "line 2: the line is no HCPCS record");
        row("exempt list", "Order24\tPOAexemptCode\tDescription\n1\tJ44.1\tx\n2\tcough\ty\n", "codesets.line",
            "line 3: a line needs an order number and an ICD-10-CM code");
        row("HCPCS table", "hcpcs_code\tlong_description\nA0021\tA ride\nA0022\n", "codesets.line-too-short",
            "line 3: ");
        row("columns cut", order() + "00003 J449    1 Other\r\n", "codesets.line-too-short", "line 3: ");
    }
    void shouldNameFileAndLineAndKeepWhatIsThere()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, detail);
        const auto before = allOf(m_out);
        const auto report = put({file("bad-2024.dat", bytes.toStdString())});
        QVERIFY(!report.ok());
        const domain::Error& failure = report.error();
        QCOMPARE(QByteArray::fromStdString(failure.code), code);
        QVERIFY2(QByteArray::fromStdString(failure.detail).startsWith(detail), failure.detail.c_str());
        if (code != "codesets.edition-malformed")
            QVERIFY2(failure.subject.ends_with("bad-2024.dat"), failure.subject.c_str());
        QCOMPARE(allOf(m_out), before);
    }

    void shouldNameWhatItLeftAlone()
    {
        const fs::path list = file("list-2024.txt", "Order24\tPOAexemptCode\tDescription\n1\tJ44.1\tx\n");
        const auto before = allOf(m_out);
        for (const std::string& bytes : {made::xmlHead + "<other.document/>", std::string(),
                                         made::tableXml("2024", "Fruit"), utf16(order()), std::string("%PDF-1.7")}) {
            const fs::path other = file("other-2024.xml", bytes);
            const auto alone = put({other});
            QVERIFY(!alone.ok());
            QCOMPARE(alone.error().code, std::string("codesets.nothing-recognised"));
            QVERIFY(alone.error().subject.ends_with("other-2024.xml"));
            QCOMPARE(allOf(m_out), before);
        }
        const auto beside = put({file("other.xml", made::xmlHead + "<other.document/>"), list});
        QVERIFY(beside.ok());
        QCOMPARE(beside->ignored.size(), std::size_t{1});
        QVERIFY(beside->ignored[0].ends_with("other.xml"));
    }

    void shouldReadAnXmlFileInUtf16()
    {
        const std::string xml = replaced(made::tabularXml("2023"), "encoding=\"utf-8\"", "encoding=\"utf-16\"");
        const auto report = put({file("wide.xml", utf16(xml))});
        QVERIFY2(report.ok(), report ? "" : report.error().detail.c_str());
        QCOMPARE(report->parts.at(0).info.entries, std::size_t{4});
    }

    void shouldRefuseArchivesMadeToBurst()
    {
        const auto before = allOf(m_out);
        const auto refused = [&](const Members& members) {
            pack(m_in / "bomb.zip", members);
            const auto report = put({m_in / "bomb.zip"});
            return report ? std::string("installed")
                          : report.error().code + " " + fs::path(report.error().subject).filename().string();
        };
        QCOMPARE(refused({{"order-2024.txt", order()}, {"zeros.txt", std::string(std::size_t{32} << 20U, '\0')}}),
                 std::string("codesets.zip-bomb zeros.txt"));
        Members many;
        for (int i = 0; i < 10001; ++i)
            many.emplace_back(std::to_string(i), "x");
        QCOMPARE(refused(many), std::string("codesets.zip-bomb bomb.zip"));
        QCOMPARE(allOf(m_out), before);
        // An archive in an archive in an archive is not opened any more.
        pack(m_in / "1.zip", {{"order-2025.txt", order()}});
        pack(m_in / "2.zip", {{"1.zip", made::read(m_in / "1.zip")}});
        pack(m_in / "3.zip", {{"2.zip", made::read(m_in / "2.zip")}});
        QVERIFY(put({m_in / "2.zip"}).ok());
        const auto deep = put({m_in / "3.zip"});
        QCOMPARE(deep.error().code, std::string("codesets.nothing-recognised"));
    }
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_bad_input.moc"
