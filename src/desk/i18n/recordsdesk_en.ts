<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>viewmodels::FilingWorksheetViewModel</name>
    <message numerus="yes">
        <source>%1: %n day(s)</source>
        <translation>
            <numerusform>%1: %n day</numerusform>
            <numerusform>%1: %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) on the cart</source>
        <translation>
            <numerusform>%n folder on the cart</numerusform>
            <numerusform>%n folders on the cart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) unanswered</source>
        <translation>
            <numerusform>%n request unanswered</numerusform>
            <numerusform>%n requests unanswered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) undecided</source>
        <translation>
            <numerusform>%n record undecided</numerusform>
            <numerusform>%n records undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n destruction(s) not in the log</source>
        <translation>
            <numerusform>%n destruction not in the log</numerusform>
            <numerusform>%n destructions not in the log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeNext</name>
    <message numerus="yes">
        <source>%1, %2 level, %n minute(s)</source>
        <translation>
            <numerusform>%1, %2 level, %n minute</numerusform>
            <numerusform>%1, %2 level, %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n to choose from</source>
        <translation>
            <numerusform>%n to choose from</numerusform>
            <numerusform>%n to choose from</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accuracy, last %n chart(s)</source>
        <translation>
            <numerusform>Accuracy, one chart</numerusform>
            <numerusform>Accuracy, last %n charts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemBanner</name>
    <message numerus="yes">
        <source>%n thing(s) in the exercise library need mending; what they touch is left out until then.</source>
        <translation>
            <numerusform>%n thing in the exercise library needs mending; what it touches is left out until then.</numerusform>
            <numerusform>%n things in the exercise library need mending; what they touch is left out until then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) about the exercise library.</source>
        <translation>
            <numerusform>%n remark about the exercise library.</numerusform>
            <numerusform>%n remarks about the exercise library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::ProgressViewModel</name>
    <message numerus="yes">
        <source>%n chart(s)</source>
        <translation>
            <numerusform>%n chart</numerusform>
            <numerusform>%n charts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over %n chart(s)</source>
        <translation>
            <numerusform>over %n chart</numerusform>
            <numerusform>over %n charts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::ReplaySheetModel</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::WhatChangedViewModel</name>
    <message numerus="yes">
        <source>%n code(s) of its answer could no longer be reported.</source>
        <translation>
            <numerusform>%n code of its answer could no longer be reported.</numerusform>
            <numerusform>%n codes of its answer could no longer be reported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answers of all %n exercise(s) hold in %1.</source>
        <translation>
            <numerusform>The answer of the one exercise holds in %1.</numerusform>
            <numerusform>The answers of all %n exercises hold in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answers of %n other exercise(s) hold in %1.</source>
        <translation>
            <numerusform>The answer of one other exercise holds in %1.</numerusform>
            <numerusform>The answers of %n other exercises hold in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your %n starred code(s) changed.</source>
        <translation>
            <numerusform>Your starred code did not change.</numerusform>
            <numerusform>None of your %n starred codes changed.</numerusform>
        </translation>
    </message>
</context>
</TS>
