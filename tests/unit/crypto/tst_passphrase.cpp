// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Passphrase.h"

#include <QTest>

class TestPassphrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFitOnlyThePassphraseItWasMadeOf();
    void shouldSaltEachVerifier();
    void shouldFitNothingWhereTheVerifierIsOfAnotherForm_data();
    void shouldFitNothingWhereTheVerifierIsOfAnotherForm();
};

void TestPassphrase::shouldFitOnlyThePassphraseItWasMadeOf()
{
    const std::string verifier = crypto::passphraseVerifier("blue heron at noon");
    QVERIFY(verifier.find("heron") == std::string::npos);
    QVERIFY(crypto::fits("blue heron at noon", verifier));
    QVERIFY(!crypto::fits("blue heron at noo", verifier));
    QVERIFY(!crypto::fits("Blue heron at noon", verifier));
    QVERIFY(!crypto::fits("", verifier));
    std::string altered = verifier;
    altered.back() = altered.back() == '0' ? '1' : '0';
    QVERIFY(!crypto::fits("blue heron at noon", altered));
}

void TestPassphrase::shouldSaltEachVerifier()
{
    QVERIFY(crypto::passphraseVerifier("blue heron") != crypto::passphraseVerifier("blue heron"));
}

void TestPassphrase::shouldFitNothingWhereTheVerifierIsOfAnotherForm_data()
{
    QTest::addColumn<QByteArray>("verifier");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("plain") << QByteArray("blue heron");
    QTest::newRow("other cost") << QByteArray("$scrypt$ln=1,r=8,p=1$00$00");
    QTest::newRow("no hash") << QByteArray("$scrypt$ln=15,r=8,p=1$0011");
    QTest::newRow("empty hash") << QByteArray("$scrypt$ln=15,r=8,p=1$0011$");
}

void TestPassphrase::shouldFitNothingWhereTheVerifierIsOfAnotherForm()
{
    QFETCH(QByteArray, verifier);
    QVERIFY(!crypto::fits("blue heron", verifier.toStdString()));
}

QTEST_GUILESS_MAIN(TestPassphrase)
#include "tst_passphrase.moc"
