package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.figure.Expressions;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an expression: from where to where, in which words, and what mends it. */
class ExpressionAdviceTest {
  /** An expression; its first and last wrong character, from 0; the message; the advice. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '\0',
      value = {
        "trade.CA5.total@2025=1 § 20-21 \"=\" can't stand here § write == to compare",
        "a × b § 2-3 \"×\" can't stand here § write * to multiply",
        "a ÷ b § 2-3 \"÷\" can't stand here § write / to divide",
        "2−1 § 1-2 \"−\" can't stand here § write - (a hyphen) to subtract",
        "2–1 § 1-2 \"–\" can't stand here § write - (a hyphen) to subtract",
        "1≥2 § 1-2 \"≥\" can't stand here § write >=",
        "1≤2 § 1-2 \"≤\" can't stand here § write <=",
        "“a” § 0-1 \"“\" can't stand here § leave the quotes out",
        "1＋2 § 1-2 \"＋\" can't stand here § write \"+\", the narrow sign: not \"＋\"",
        "1，2 § 1-2 \"，\" can't stand here § write \",\", the narrow sign: not \"，\"",
        "1、2 § 1-2 \"、\" can't stand here § write \",\" or \".\"",
        "1é § 1-2 \"é\" can't stand here § names and codes have the letters A to Z, digits and underscores",
        "é § 0-1 \"é\" can't stand here § names and codes have the letters A to Z, digits and underscores",
        "1;2 § 1-2 \";\" can't stand here § -",
        "1,000 § 1-2 \",\" can't follow what stands ahead of it § write a number without separators: 1000000 or 1e6",
        "1,a § 1-2 \",\" can't follow what stands ahead of it § put a sign between them, such as + or >, or take it out",
        "1 2 § 2-3 \"2\" can't follow what stands ahead of it § put a sign between them, such as + or >, or take it out",
        "1+ § 2-2 a value is missing at the end § -",
        "1+) § 2-3 a value is needed here, not \")\" § -",
        "1+and § 2-5 a value is needed here, not \"and\" § -",
        "(1+2 § 4-4 \")\" is missing at the end § -",
        "sum(1 2) § 6-7 \")\" is needed here, not \"2\" § -",
        "sum(1,2 § 7-7 \")\" is missing at the end § -",
        "trade. § 6-6 a code or * is missing at the end § -",
        "trade.2 § 6-7 a code or * is needed here, not \"2\" § -",
        "trade.CA5.total@ § 16-16 a period is missing at the end § write 2025, 2025-H1, 2025-Q1, 2025-06 or 2025-01/2025-05",
        "trade.CA5.total@foo § 16-19 a period is needed here, not \"foo\" § write 2025, 2025-H1, 2025-Q1, 2025-06 or 2025-01/2025-05",
        "trade.CA5.total@2025-Q7 § 16-23 \"2025-Q7\" is no period § write 2025, 2025-H1, 2025-Q1, 2025-06 or 2025-01/2025-05",
        "trade.CA5.total@.. § 18-18 a period is missing at the end § -",
        "trade.CA5.total@..+ § 18-19 a period is needed here, not \"+\" § -",
        "trade.CA5.total@2025[a § 22-22 \"]\" is missing at the end § write \"]\" behind the name of the source",
        "1 in 2 § 6-6 \"..\" is missing at the end § write a range with two points: 45%..50%",
        "1 in (2..3 § 10-10 \")\" is missing at the end § -",
        "1 in (2) § 8-8 \"..\" is missing at the end § write a range with two points: 45%..50%",
        "* § 0-1 a value is needed here, not \"*\" § -",
        "*.a § 0-1 unknown dataset \"*\" § put back content/data/*.yaml, or take one that there is: gas, rate, trade",
        ".a § 0-1 a value is needed here, not \".\" § -",
        "grwth(trade.CA5.total,2019,2025) § 0-5 unknown function \"grwth\" § did you mean \"growth\"?",
        "growth() § 0-8 growth can't take 0 values § write growth(series, 2024, 2025) or growth(series@2025)",
        "growth(1,2,3,4) § 0-15 growth can't take 4 values § write growth(series, 2024, 2025) or growth(series@2025)",
        "cagr(trade.CA5.total,2019) § 0-26 cagr can't take 2 values § write cagr(series, 2019, 2025)",
        "share(1) § 0-8 share can't take 1 value § write share(part, whole)",
        "known(1,2) § 0-10 known can't take 2 values § write known(trade.*.total@2024)",
        "trad.CA5.total@2025 § 0-4 unknown dataset \"trad\" § did you mean \"trade\"?",
        "zzzzzz.CA5.total@2025 § 0-6 unknown dataset \"zzzzzz\" § put back content/data/zzzzzz.yaml, or take one that there is: gas, rate, trade",
        "trade.CA6.total@2025 § 6-9 \"trade\" has no partner \"CA6\" § did you mean \"CA5\"?",
        "trade.CA5.totl@2025 § 10-14 \"trade\" has no flow \"totl\" § did you mean \"total\"?",
        "gas.ZZZ@2024 § 4-7 \"gas\" has no partner \"ZZZ\" § there are KAZ, KGZ",
        "trade.CA5@2025 § 0-14 \"trade\" has values by partner, flow; this names 1 of 2 § write for instance trade.CA5.total",
        "trade.CA5.total.x@2025 § 0-22 \"trade\" has values by partner, flow; this names 3 of 2 § write for instance trade.CA5.total",
        "trade.KAZ.export@2025 § 0-21 \"trade\" has no series KAZ.export § did you mean \"CA5.export\"?",
        "trade.CA5.total@2021 § 15-20 trade.CA5.total has no value for 2021 § content/data/trade.yaml has it for 2019, 2020, 2022, 2023, 2024, 2025-H1, 2025",
        "trade.CA5.total@2026..2027 § 15-26 trade.CA5.total has no value for 2026..2027 § content/data/trade.yaml has it for 2019, 2020, 2022, 2023, 2024, 2025-H1, 2025",
        "trade.*.total@2030 § 0-18 no partner has a value here § -",
        "trade.UZB.import@2024 § 0-21 \"trade\" has no series UZB.import § did you mean \"CA5.import\"?",
        "gas.KGZ@2030 § 7-12 gas.KGZ has no value for 2030 § content/data/gas.yaml has it for 2024-01/2024-05, 2024-Q4, 2025-Q1, 2025-01/2025-05, 2025-Q2",
        "trade.CA5.total@2025[bb] § 21-23 unknown source \"bb\" § there is only a",
        "trade.CA5.total@2025[b] § 21-22 \"b\" says nothing of trade.CA5.total@2025 § did you mean \"a\"?",
        "sum(trade.UZB.total[b]) § 20-21 \"b\" says nothing of trade.UZB.total § did you mean \"a\"?",
        "sum(trade.UZB.total[x]) § 20-21 unknown source \"x\" § did you mean \"a\"?",
        "growth(trade.CA5.total,2021,2025) § 23-27 trade.CA5.total has no value for 2021 § it has values for 2019, 2020, 2022, 2023, 2024, 2025-H1, 2025",
        "growth(trade.KAZ.total+trade.KGZ.total,2021,2025) § 39-43 the series has no value for 2021 § it has values for 2024, 2025",
        "growth(trade.CA5.total@2019,2019,2025) § 7-27 a series is needed here, not one value § leave out the period",
        "growth(trade.*.total,2019,2025) § 7-20 a series is needed here, not one for each of 3 members § -",
        "growth(1<2,2019,2025) § 7-10 a series is needed here, not a comparison § -",
        "growth(trade.CA5.total,2019,2025-H1) § 23-35 2019 and 2025-H1 are periods of different length § -",
        "growth(trade.CA5.total,2019,1+1) § 28-31 a period is needed here, such as 2025 § -",
        "growth(trade.CA5.total,2019,2025t) § 28-33 a period is needed here, such as 2025 § -",
        "growth(trade.CA5.total) § 7-22 a period is missing § write it behind the series: series@2025",
        "growth(trade.CA5.total@2019+trade.CA5.total@2020) § 7-48 one period is needed here, not several § write it behind the series: series@2025",
        "growth(trade.CA5.total@2019..2020) § 22-33 one period is needed here, not a range § -",
        "growth(1@2020) § 7-8 a period is missing § write it behind the series: series@2025",
        "share(trade.CA5.total,2) § 0-24 can't take a share of USD and a plain number § write the unit right behind the number: 2USD",
        "share(trade.CA5.total@2025,gas.KAZ@2024) § 0-40 can't take a share of USD and m3 § both sides need the same unit",
        "ratio(trade.CA5.total@2025,gas.KAZ@2024) § 0-40 can't take a ratio of USD and m3 § both sides need the same unit",
        "gap(trade.CA5.total@2025,gas.KAZ@2024) § 0-38 can't take the gap of USD and m3 § both sides need the same unit",
        "points(1,2) § 0-11 percentage points lie between two percentages, not a plain number § write change(…) or growth(…)",
        "points(50%,2) § 0-13 percentage points lie between two percentages, not a plain number § write change(…) or growth(…)",
        "points(50%,trade.CA5.total@2025) § 0-32 percentage points lie between two percentages, not USD § write change(…) or growth(…)",
        "change(trade.CA5.total@2025,2) § 0-30 can't subtract a plain number and USD § write the unit right behind the number: 2USD",
        "trade.CA5.total@2025+1 § 0-22 can't add USD and a plain number § write the unit right behind the number: 1USD",
        "trade.CA5.total@2025+1.50 § 0-25 can't add USD and a plain number § write the unit right behind the number: 1.5USD",
        "1000000-trade.CA5.total@2025 § 0-28 can't subtract a plain number and USD § write the unit right behind the number: 1e6USD",
        "rate.KAZ@2024+5 § 0-15 can't add percent and a plain number § write the unit right behind the number: 5%",
        "5-rate.KAZ@2024 § 0-15 can't subtract a plain number and percent § write the unit right behind the number: 5%",
        "50%-5 § 0-5 can't subtract percent and a plain number § write the unit right behind the number: 5%",
        "5pp+3 § 0-5 can't add percentage points and a plain number § write the unit right behind the number: 3pp",
        "trade.CA5.total@2025+gas.KAZ@2024 § 0-33 can't add USD and m3 § both sides need the same unit",
        "trade.CA5.total@2025<1 § 0-22 can't compare USD and a plain number § write the unit right behind the number: 1USD",
        "rate.KAZ@2024<5pp § 0-17 can't compare percent and percentage points § both sides need the same unit",
        "1/0 § 0-3 division by zero § -",
        "share(1,0) § 0-10 division by zero § write change(0, 1) for the difference",
        "ratio(1,0) § 0-10 division by zero § write change(0, 1) for the difference",
        "gap(0,0) § 0-8 division by zero § write change(0, 0) for the difference",
        "1/(trade.CA5.total@2025-106.3e9USD) § 0-34 division by zero § -",
        "growth(gas.KAZ,2023,2024) § 0-25 division by zero § write change(gas.KAZ,2023,2024) for the difference",
        "share(trade.CA5.total@2025,-trade.CA5.total@2024) § 0-49 a share needs a whole above zero § write change(-trade.CA5.total@2024, trade.CA5.total@2025) for the difference",
        "ratio(trade.CA5.total@2025,-trade.CA5.total@2024) § 0-49 a ratio needs a second value above zero § write change(-trade.CA5.total@2024, trade.CA5.total@2025) for the difference",
        "gap(trade.CA5.total@2025,-trade.CA5.total@2024) § 0-47 a gap needs two values above zero § write change(-trade.CA5.total@2024, trade.CA5.total@2025) for the difference",
        "gap(-trade.CA5.total@2025,trade.CA5.total@2024) § 0-47 a gap needs two values above zero § write change(trade.CA5.total@2024, -trade.CA5.total@2025) for the difference",
        "growth(trade.CA5.import-trade.CA5.export,2023,2025) § 0-51 growth in percent needs a value above zero to start from § write change(trade.CA5.import-trade.CA5.export,2023,2025) for the difference, or, of two deficits, growth(-(trade.CA5.import-trade.CA5.export), 2023, 2025)",
        "growth(-trade.CA5.total@2024,trade.CA5.total@2025) § 0-50 growth in percent needs a value above zero to start from § write change(-trade.CA5.total@2024,trade.CA5.total@2025) for the difference",
        "cagr(trade.CA5.total-100e9USD,2025,2026) § 35-39 trade.CA5.total has no value for 2026 § it has values for 2019, 2020, 2022, 2023, 2024, 2025-H1, 2025",
        "cagr(100e9USD-trade.CA5.total,2024,2025) § 0-40 growth a year needs values above zero at both ends § write change(100e9USD-trade.CA5.total,2024,2025) for the difference",
        "cagr(trade.CA5.total,2025,2019) § 0-31 cagr takes the earlier period first § -",
        "cagr(trade.CA5.total,2025,2025) § 0-31 cagr takes the earlier period first § -",
        "trade.CA5.total@2025/-trade.CA5.total@2024 § 0-42 how many times one value is another: that other one must be above zero § write change(-trade.CA5.total@2024, trade.CA5.total@2025) for the difference",
        "(trade.CA5.import-trade.CA5.export)@2025/(trade.CA5.import-trade.CA5.export)@2023 § 1-75 how many times one value is another: that other one must be above zero § write change(trade.CA5.import-trade.CA5.export, trade.CA5.import-trade.CA5.export) for the difference, or, of two deficits, -(trade.CA5.import-trade.CA5.export) / -(trade.CA5.import-trade.CA5.export)",
        "5 foo § 2-5 unknown unit \"foo\" § -",
        "5 USDD § 2-6 unknown unit \"USDD\" § did you mean \"USD\"?",
        "trade.*.total@2024>1e9USD § 0-25 several values can't be compared at once § take one value of them: max(…), min(…), sum(…)",
        "1e9USD<trade.*.total@2024 § 0-25 several values can't be compared at once § take one value of them: max(…), min(…), sum(…)",
        "1 and 2 § 0-1 and, or, not stand with comparisons only § compare it with something: 1 > …",
        "not 1 § 4-5 and, or, not stand with comparisons only § compare it with something: 1 > …",
        "2025-Q1 § 0-7 a period stands behind @, or within a function: growth(…, 2024, 2025) § -",
        "sum(1<2) § 4-7 a value is needed here, not a comparison § -",
        "sum(trade.CA5.total) § 0-20 the periods 2019 and 2025-H1 are not of one kind § choose periods of one kind, for instance @2019..2025",
        "max(gas.KGZ) § 0-12 the periods 2024-01/2024-05 and 2024-Q4 are not of one kind § choose periods of one kind, for instance @2019..2025",
        "rank(1,trade.*.total@2024) § 0-26 can't compare a plain number and USD § write the unit right behind the number: 1USD",
        "rank(5e9USD,trade.*.total@2024) § 5-11 the value is not among those it is ranked with § name all values behind the comma, this one included",
        "rank(trade.CA5.total,trade.*.total@2024) § 5-20 one value is needed here, not a series of 7 values § add a period, for instance @2025",
        "rank(trade.*.total@2024,trade.*.total@2024) § 5-23 one value is needed here, not one for each of 3 members § name one of KAZ, KGZ, UZB",
        "record(trade.CA5.total) § 7-22 a period is missing § write it behind the series: series@2025",
        "record(trade.CA5.total@2019) § 0-28 there is nothing before 2019 to be a record against § -",
        "record(trade.CA5.total@2019..2025) § 22-33 one period is needed here, not a range § -",
        "streak(trade.CA5.total) § 7-22 a period is missing § write it behind the series: series@2025",
        "known(trade.CA5.total@2025) § 6-26 known(…) is for several values; this is one value § leave known(…) out, or write a range or *: known(trade.*.total@2024)",
        "known(1<2) § 6-9 known(…) is for several values; this is a comparison § leave known(…) out, or write a range or *: known(trade.*.total@2024)",
        "trade.KAZ.total+trade.CA5.export@..2023 § 0-39 the two series have no period in common § -",
        "gas.*@2023+gas.*@2024-Q4 § 0-24 the two sides have no member in common § -",
        "sum(trade.KAZ.total,trade.CA5.export@..2023) § 0-44 the series have no period in common § -"
      })
  void whatIsWrongAndWhatMendsIt(String expression, String said, String help) {
    Diagnostics out = new Diagnostics();
    Expr expr = ExpressionParser.parse(TestData.text(expression), out);
    if (expr != null) {
      assertThat(new Evaluator(Expressions.CONTEXT).evaluate(expr, out)).isNull();
    }

    assertThat(out.list()).hasSize(1);
    Diagnostic found = out.list().get(0);
    assertThat(found.span().start() + "-" + found.span().end() + " " + found.message())
        .isEqualTo(said);
    assertThat(found.help()).isEqualTo(help.equals("-") ? null : help);
  }

  @Test
  void whereNoNameIsLikeItAllFunctionsAreNamed() {
    Diagnostics out = new Diagnostics();
    Expr expr = ExpressionParser.parse(TestData.text("zzz(1)"), out);
    if (expr != null) {
      new Evaluator(Expressions.CONTEXT).evaluate(expr, out);
    }

    List<String> names = Functions.all().stream().map(f -> f.signature().name()).sorted().toList();
    assertThat(out.list().get(0).help()).isEqualTo("there are " + String.join(", ", names));
  }
}
