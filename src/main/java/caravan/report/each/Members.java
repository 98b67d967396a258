package caravan.report.each;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.model.data.Series;
import caravan.report.page.ForEach;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.JoinedText;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The members for which a file makes a page each, before any of them is left out. */
final class Members {
  /** How many pages a file makes at most. */
  static final int MOST_PAGES = 20_000;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(" + BraceText.NAME + ")\\}");

  private final DataContext data;
  private final Diagnostics out;

  Members(DataContext data, Diagnostics out) {
    this.data = data;
    this.out = out;
  }

  /** All of them, in the order of the code lists; none, with an error, where they can't be told. */
  List<Member> of(ForEach each) {
    List<SourceText> texts = each.members();
    if (texts.isEmpty()) {
      return List.of();
    }
    boolean pattern = texts.stream().anyMatch(text -> text.text().contains("."));
    if (pattern && texts.size() > 1) {
      out.error(
          Code.FOR_EACH,
          texts.get(1).span(),
          "members come from one pattern, or from dimensions",
          "write one pattern, such as trade.{partner}.{product}");
      return List.of();
    }
    List<Member> all = pattern ? ofPattern(texts.get(0)) : ofDimensions(texts);
    if (all.size() > MOST_PAGES) {
      out.error(
          Code.TOO_LARGE,
          each.span(),
          "a file makes at most " + MOST_PAGES + " pages; this makes " + all.size(),
          "choose with \"where:\", or make several files");
      return List.of();
    }
    return all;
  }

  /** Those with a series of a pattern such as {@code trade.{partner}.total}. */
  private List<Member> ofPattern(SourceText text) {
    List<String> dimensions = new ArrayList<>();
    JoinedText joined = new JoinedText(text.file());
    Matcher matcher = PLACEHOLDER.matcher(text.text());
    int done = 0;
    while (matcher.find()) {
      dimensions.add(matcher.group(1));
      joined.copy(text, done, matcher.start());
      joined.standIn("*", text.span(matcher.start(), matcher.end()));
      done = matcher.end();
    }
    joined.copy(text, done, text.length());
    SourceText reference = joined.done(text.origin(text.length()));
    Expr expr = ExpressionParser.parse(reference, out);
    if (expr == null) {
      return List.of();
    }
    if (!(expr instanceof Expr.Ref ref) || dimensions.isEmpty() || ref.at() != null) {
      out.error(
          Code.FOR_EACH,
          text.span(),
          "members come from a series with dimensions in braces, and no period",
          "write a pattern such as trade.{partner}.total, or a dimension");
      return List.of();
    }
    List<List<String>> keys = new Evaluator(data).members(ref, out);
    return keys.isEmpty() || !isInOrder(ref, dimensions, text)
        ? List.of()
        : keys.stream().map(codes -> member(dimensions, codes)).toList();
  }

  /** Whether each brace names the dimension of its place. */
  private boolean isInOrder(Expr.Ref ref, List<String> named, SourceText text) {
    Dataset dataset = data.datasets().get(ref.path().get(0).text());
    List<String> real = new ArrayList<>();
    for (int i = 1; dataset != null && i < ref.path().size(); i++) {
      if (ref.path().get(i).isWildcard()) {
        real.add(dataset.dimensions().get(i - 1));
      }
    }
    if (!real.equals(named)) {
      out.error(
          Code.FOR_EACH,
          text.span(),
          "the braces stand for " + String.join(", ", real) + ", not " + String.join(", ", named),
          "write each dimension in its place: {" + String.join("} {", real) + "}");
      return false;
    }
    return true;
  }

  private static Member member(List<String> dimensions, List<String> codes) {
    Map<String, String> member = new LinkedHashMap<>();
    for (int i = 0; i < dimensions.size(); i++) {
      member.put(dimensions.get(i), codes.get(i));
    }
    return new Member(member);
  }

  /** Those that any dataset with these dimensions has, aggregates aside. */
  private List<Member> ofDimensions(List<SourceText> texts) {
    List<String> dimensions = texts.stream().map(SourceText::text).toList();
    Set<String> known = new TreeSet<>();
    Set<List<String>> found = new LinkedHashSet<>();
    for (Dataset dataset : data.datasets().values()) {
      known.addAll(dataset.dimensions());
      if (dataset.dimensions().containsAll(dimensions)) {
        add(dataset, dimensions, found);
      }
    }
    for (SourceText text : texts) {
      if (!known.contains(text.text())) {
        out.error(
            Code.FOR_EACH,
            text.span(),
            "no dataset has a dimension \"" + text + "\"",
            NearestName.help(text.text(), known));
      }
    }
    List<List<String>> sorted = new ArrayList<>(found);
    sorted.sort(order(dimensions));
    return sorted.stream().map(codes -> member(dimensions, codes)).toList();
  }

  private void add(Dataset dataset, List<String> dimensions, Set<List<String>> found) {
    List<Integer> places = dimensions.stream().map(dataset.dimensions()::indexOf).toList();
    for (Series series : dataset.series().values()) {
      List<String> codes = places.stream().map(series.codes()::get).toList();
      boolean single = true;
      for (int i = 0; i < codes.size(); i++) {
        CodeLists.Code listed = data.codeLists().find(dimensions.get(i), codes.get(i));
        single &= listed == null || listed.members().isEmpty();
      }
      if (single && !series.observations().isEmpty()) {
        found.add(codes);
      }
    }
  }

  private Comparator<List<String>> order(List<String> dimensions) {
    List<Map<String, Integer>> places = new ArrayList<>();
    for (String dimension : dimensions) {
      Map<String, Integer> of = new HashMap<>();
      data.codeLists().codes(dimension).forEach(code -> of.put(code, of.size()));
      places.add(of);
    }
    return (one, other) -> {
      for (int i = 0; i < one.size(); i++) {
        int a = places.get(i).getOrDefault(one.get(i), Integer.MAX_VALUE);
        int b = places.get(i).getOrDefault(other.get(i), Integer.MAX_VALUE);
        int order = a != b ? Integer.compare(a, b) : one.get(i).compareTo(other.get(i));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }
}
