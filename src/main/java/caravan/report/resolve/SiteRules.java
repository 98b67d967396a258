package caravan.report.resolve;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Truth;
import caravan.expression.evaluate.Value;
import caravan.language.registry.Language;
import caravan.language.registry.Languages;
import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.model.data.EditionDate;
import caravan.model.data.Quantity;
import caravan.model.data.SourceEntry;
import caravan.report.page.Page;
import caravan.report.page.SiteConfig;
import caravan.report.resolved.Asset;
import caravan.report.rule.TranslatedNumbers;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.yaml.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules that concern a report as a whole. */
public final class SiteRules {
  private final Diagnostics out;
  private final TranslatedNumbers numbers;

  public SiteRules(Languages languages, Diagnostics out) {
    this.out = out;
    this.numbers = new TranslatedNumbers(languages, out);
  }

  /** Every text that readers see is there, and says the same, in every language of the report. */
  public void texts(SiteConfig config, DataContext data) {
    List<String> languages = config.languages();
    translated(config.title(), languages);
    translated(config.description(), languages);
    translated(config.publisher(), languages);
    translated(config.maps().note(), languages);
    translated(config.editorial().editor(), languages);
    for (Map<String, CodeLists.Code> codes : data.codeLists().lists().values()) {
      codes.values().forEach(code -> translated(code.name(), languages));
    }
    data.bibliography().sources().values().stream()
        .flatMap(SourceEntry::localized)
        .forEach(text -> translated(text, languages));
    data.datasets().values().forEach(dataset -> texts(dataset, languages));
  }

  /** Those of a dataset. */
  public void texts(Dataset dataset, List<String> languages) {
    translated(dataset.title(), languages);
    translated(dataset.description(), languages);
    translated(dataset.note(), languages);
    dataset.series().values().stream()
        .flatMap(series -> series.observations().values().stream())
        .forEach(
            observation -> {
              translated(observation.main().note(), languages);
              observation.also().forEach(s -> translated(s.note(), languages));
              observation.revisions().forEach(s -> translated(s.note(), languages));
            });
  }

  private void translated(@Nullable LocalizedText text, List<String> languages) {
    if (text == null) {
      return;
    }
    List<String> missing = languages.stream().filter(l -> text.in(l) == null).toList();
    if (!missing.isEmpty()) {
      out.error(
          Code.MISSING_TRANSLATION,
          text.span(),
          "this text is missing in: " + String.join(", ", missing),
          "add " + missing.get(0) + ": …");
    } else {
      numbers.check(text, languages);
    }
  }

  /** The next update is still to come when the newest page is out. */
  public void nextUpdate(SiteConfig config, List<Page> pages) {
    SourceText place = config.editorial().nextUpdatePlace();
    EditionDate next = config.editorial().nextUpdate();
    LocalDate newest =
        pages.stream()
            .map(page -> page.frontMatter().changed())
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
    if (place != null && next != null && newest != null && !next.day().isAfter(newest)) {
      out.add(
          Diagnostic.warning(
                  Code.NEXT_UPDATE,
                  place.span(),
                  "the next update is said for "
                      + next.text()
                      + ", and the newest page is of "
                      + newest)
              .help("write when the report will be brought up to date next, or take it out"));
    }
  }

  /** What a dataset says of itself holds. */
  public void checks(Dataset dataset, DataContext data, Language language) {
    Evaluator evaluator = new Evaluator(data.within(dataset));
    for (SourceText check : dataset.checks()) {
      Expr expr = ExpressionParser.parse(check, out);
      Value value = expr == null ? null : evaluator.evaluate(expr, out);
      if (value instanceof Value.Claim claim) {
        if (claim.truth() != Truth.TRUE) {
          failed(check, claim, language);
        }
      } else if (value != null) {
        out.error(
            Code.EXPRESSION_TYPE,
            check.span(),
            "a check compares; this is " + value.describe(),
            "compare two values: … == …");
      }
    }
  }

  private void failed(SourceText check, Value.Claim claim, Language language) {
    List<Quantity> quantities = claim.compared().stream().map(Traced::quantity).toList();
    boolean wrong = claim.truth() == Truth.FALSE;
    out.add(
        Diagnostic.error(
                Code.CHECK_FAILED,
                check.span(),
                wrong
                    ? "this check fails: "
                        + String.join(" against ", DataText.compared(quantities, language))
                    : "this check can't be told from rounded data: "
                        + DataText.intervals(quantities, language))
            .label(wrong ? DataText.rounded(quantities, language) : null)
            .cells(
                DataText.cells(
                    claim.compared().stream().flatMap(t -> t.used().stream()).distinct().toList(),
                    language))
            .help(
                wrong
                    ? "correct one of the values, or the check"
                    : "write a check that holds for all that these may be, or leave it out"));
  }

  /** Each file of the site has a name that can be, and no two have the same. */
  public void outputs(SiteConfig config, DataContext data, List<Page> pages, List<Asset> assets) {
    new SiteOutputs(out).check(config, data, pages, assets);
  }
}
