package caravan.report.each;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Value;
import caravan.expression.names.NamedExpression;
import caravan.expression.names.NamedExpressions;
import caravan.expression.names.NamesInUse;
import caravan.language.registry.Language;
import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.report.page.Braces;
import caravan.report.page.ForEach;
import caravan.report.page.Page;
import caravan.report.page.PageReader;
import caravan.report.page.Wording;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages that one file makes, whose front matter says what stands in its braces: one for each
 * member, or one by itself with variants of sentences. Safe for use by several threads.
 */
public final class PagesOfFile {
  private final PageReader.Parts parts;
  private final Braces braces;
  private final String name;
  private final Map<String, SourceFile> texts;
  private final DataContext data;
  private final Language language;

  /**
   * @param name the path of the file below the language's folder, without ending
   * @param texts that pages of the language can take in, by their paths
   * @param data over which claims are evaluated
   */
  public PagesOfFile(
      PageReader.Parts parts,
      Braces braces,
      String name,
      Map<String, SourceFile> texts,
      DataContext data,
      Language language) {
    this.texts = texts;
    this.parts = parts;
    this.braces = braces;
    this.name = name;
    this.data = data;
    this.language = language;
  }

  /**
   * A page that was made, and which variants it has.
   *
   * @param page empty where it could not be made
   * @param taken the paths of the texts that it takes in
   */
  public record Made(
      Member member, Checked<Optional<Page>> page, VariantUse use, Set<String> taken) {
    /** Of a page that was given up. */
    public static Made unmade(Member member, Checked<Optional<Page>> page) {
      VariantUse use = new VariantUse();
      use.unclear();
      return new Made(member, page, use, Set.of());
    }
  }

  /** Warns of variants that none of the pages of this file has. */
  public void unused(List<Made> pages, Diagnostics out) {
    VariantUse all = new VariantUse();
    pages.forEach(one -> all.add(one.use()));
    all.unnamed(out);
    if (braces.forEach() != null) {
      // Of a page by itself the others are for data that are still to come.
      all.unused(out);
    }
  }

  /** For whom a page is made, in the order of the pages; one for a page by itself. */
  public Checked<List<Member>> members() {
    Diagnostics out = new Diagnostics();
    ForEach each = braces.forEach();
    if (each == null) {
      return out.with(List.of(Member.NONE));
    }
    List<Member> all = new Members(data, out).of(each);
    List<Member> chosen = new ArrayList<>();
    List<MemberDiagnostics.Found> wrong = new ArrayList<>();
    for (Member member : all) {
      Diagnostics found = new Diagnostics();
      if (each.where() == null || isMeant(member, each.where(), found)) {
        chosen.add(member);
      }
      wrong.add(new MemberDiagnostics.Found(member.id(), found.list()));
    }
    out.addAll(MemberDiagnostics.merged(wrong));
    SourceText order = each.order();
    List<Member> ordered = order == null ? chosen : ordered(chosen, order, out);
    if (ordered.isEmpty() && !out.hasErrors()) {
      out.error(
          Code.FOR_EACH,
          each.span(),
          "this makes no page: "
              + (all.isEmpty() ? "there is no such member" : "\"where:\" holds for no member"),
          "name members that have data");
    }
    return out.with(List.copyOf(ordered));
  }

  private boolean isMeant(Member member, SourceText where, Diagnostics out) {
    Setting setting = setting(member, out);
    Conditions.Held held =
        setting.conditions().held(setting.codes().worded(where, Wording.Place.CODE), out);
    return held != null && held.holds();
  }

  /** The members by a value, the smallest first; those without one last. */
  private List<Member> ordered(List<Member> members, SourceText order, Diagnostics out) {
    record Valued(Member member, @Nullable BigDecimal value) {}
    List<Valued> valued = new ArrayList<>();
    List<MemberDiagnostics.Found> wrong = new ArrayList<>();
    for (Member member : members) {
      Diagnostics found = new Diagnostics();
      Setting setting = setting(member, found);
      SourceText text = setting.codes().worded(order, Wording.Place.CODE);
      Value value = setting.conditions().value(text, found);
      if (value != null && !(value instanceof Value.Scalar)) {
        found.error(
            Code.EXPRESSION_TYPE,
            order.span(),
            "pages are ordered by one value; this is " + value.describe(),
            "name a period: …@latest");
      }
      Quantity quantity = value instanceof Value.Scalar one ? one.traced().quantity() : null;
      valued.add(new Valued(member, quantity == null ? null : quantity.value()));
      wrong.add(new MemberDiagnostics.Found(member.id(), found.list()));
    }
    out.addAll(MemberDiagnostics.merged(wrong));
    return valued.stream()
        .sorted(
            Comparator.comparing(
                Valued::value, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder())))
        .map(Valued::member)
        .toList();
  }

  /**
   * The page of a member.
   *
   * @param rank its place among the pages of the file
   */
  public Made page(Member member, int rank) {
    Diagnostics out = new Diagnostics();
    Setting setting = setting(member, new Diagnostics());
    VariantUse use = new VariantUse();
    Diagnostics wrong = new Diagnostics();
    Period latest = latest(setting, wrong);
    out.addAll(wrong.list());
    PlacedWords words = words(member, latest, wrong.hasErrors());
    Variants variants =
        new Variants(braces.variants(), setting.conditions(), setting.codes(), member.id(), use);
    TakenTexts.Whole whole =
        TakenTexts.of(
            parts.file(),
            texts,
            address -> setting.codes().worded(asText(address), Wording.Place.CODE).text(),
            out);
    PageReader.Parts all =
        whole.file() == parts.file() ? parts : PageReader.split(whole.file(), new Diagnostics());
    Wording wording = new PageWording(words, variants, whole.regions(), out);
    String path =
        braces.forEach() == null
            ? name
            : name.substring(0, name.lastIndexOf('/') + 1) + member.id();
    Page page = all.page(language.code(), path, rank, wording, out);
    return new Made(member, out.with(Optional.ofNullable(page)), use, whole.used());
  }

  private static SourceText asText(String address) {
    return new SourceFile("", address).asText();
  }

  /**
   * How expressions of the front matter are read for a member.
   *
   * @param codes puts the codes of the member into them
   */
  private record Setting(Conditions conditions, Wording codes) {}

  private Setting setting(Member member, Diagnostics out) {
    Wording codes =
        new PageWording(
            words(member, null, false),
            new Variants(
                List.of(),
                new Conditions(data, language, new NamesInUse(Map.of(), data)),
                Wording.NONE,
                member.id(),
                new VariantUse()),
            List.of(),
            out);
    List<NamedExpression> named =
        braces.figures().stream()
            .map(
                one ->
                    new NamedExpression(one.name(), codes.worded(one.text(), Wording.Place.CODE)))
            .toList();
    NamedExpressions own =
        NamedExpressions.of(named, data.named(), data.datasets().keySet(), new Diagnostics());
    return new Setting(
        new Conditions(data, language, new NamesInUse(own.expansions(), data)), codes);
  }

  private PlacedWords words(Member member, @Nullable Period latest, boolean isTold) {
    return new PlacedWords(
        member,
        new MemberNames(data.codeLists(), language.code()),
        braces.latest() != null,
        latest,
        isTold,
        language.dateWriter());
  }

  /** The newest period of the series that the front matter names; null where it has none. */
  private @Nullable Period latest(Setting setting, Diagnostics out) {
    SourceText series = braces.latest();
    if (series == null) {
      return null;
    }
    Value value =
        setting.conditions().value(setting.codes().worded(series, Wording.Place.CODE), out);
    if (value instanceof Value.OverTime over && !over.points().isEmpty()) {
      return over.points().lastKey();
    }
    if (value != null) {
      out.error(
          Code.EXPRESSION_TYPE,
          series.span(),
          "\"latest:\" names one series; this is " + value.describe(),
          "write a series without a period: latest: trade.CA5.total");
    }
    return null;
  }
}
