package caravan.figure;

import caravan.data.CodeLists;
import caravan.data.Dataset;
import caravan.data.Observation;
import caravan.data.Period;
import caravan.data.Series;
import caravan.data.Statement;
import caravan.diagnostic.Code;
import caravan.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks up references. */
final class References {
  private final DataContext context;

  References(DataContext context) {
    this.context = context;
  }

  /** The observations of a reference. */
  Value value(Expr.Ref ref) {
    Dataset dataset = dataset(ref);
    List<Expr.Name> codes =
        context.within() == null ? ref.path().subList(1, ref.path().size()) : ref.path();
    if (codes.size() != dataset.dimensions().size()) {
      throw new Problem(
          Code.UNKNOWN_CODE,
          ref.span(),
          "\""
              + dataset.id()
              + "\" is keyed by "
              + String.join(", ", dataset.dimensions())
              + "; this names "
              + codes.size()
              + " of "
              + dataset.dimensions().size(),
          "write " + example(dataset));
    }
    for (int i = 0; i < codes.size(); i++) {
      checkCode(dataset, i, codes.get(i));
    }
    return expand(ref, dataset, codes, 0, new ArrayList<>());
  }

  private Dataset dataset(Expr.Ref ref) {
    if (context.within() != null) {
      return context.within();
    }
    Expr.Name name = ref.path().get(0);
    Dataset dataset = context.datasets().get(name.text());
    if (dataset == null) {
      throw new Problem(
          Code.UNKNOWN_DATASET,
          name.span(),
          "unknown dataset \"" + name.text() + "\"",
          NearestName.help(name.text(), context.datasets().keySet()));
    }
    return dataset;
  }

  private String example(Dataset dataset) {
    String prefix = context.within() == null ? dataset.id() + "." : "";
    return dataset.series().keySet().stream()
        .findFirst()
        .map(key -> "for instance " + prefix + key)
        .orElse(prefix + String.join(".", dataset.dimensions()));
  }

  private static void checkCode(Dataset dataset, int dimension, Expr.Name name) {
    Set<String> known = dataset.codes(dimension);
    if (!name.isWildcard() && !known.contains(name.text())) {
      throw new Problem(
          Code.UNKNOWN_CODE,
          name.span(),
          "\""
              + dataset.id()
              + "\" has no "
              + dataset.dimensions().get(dimension)
              + " \""
              + name.text()
              + "\"",
          NearestName.help(name.text(), known));
    }
  }

  /** Replaces the wildcards by members, one dimension after the other. */
  private Value expand(
      Expr.Ref ref, Dataset dataset, List<Expr.Name> codes, int at, List<String> chosen) {
    if (at == codes.size()) {
      return selected(ref, dataset, String.join(".", chosen));
    }
    Expr.Name name = codes.get(at);
    if (!name.isWildcard()) {
      chosen.add(name.text());
      Value value = expand(ref, dataset, codes, at + 1, chosen);
      chosen.remove(chosen.size() - 1);
      return value;
    }
    String dimension = dataset.dimensions().get(at);
    Map<String, Value> values = new LinkedHashMap<>();
    for (String code : members(dataset, at)) {
      chosen.add(code);
      if (present(ref, dataset, codes, chosen)) {
        values.put(code, expand(ref, dataset, codes, at + 1, chosen));
      }
      chosen.remove(chosen.size() - 1);
    }
    if (values.isEmpty()) {
      throw new Problem(
          Code.NO_OBSERVATION, ref.span(), "no " + dimension + " has an observation here", null);
    }
    return new Value.Members(dimension, values);
  }

  /** The codes of a dimension that are no aggregates, in the order of the code list. */
  private List<String> members(Dataset dataset, int dimension) {
    String name = dataset.dimensions().get(dimension);
    Set<String> used = dataset.codes(dimension);
    List<String> members = new ArrayList<>();
    for (String code : context.codeLists().codes(name)) {
      CodeLists.Code listed = context.codeLists().find(name, code);
      if (used.contains(code) && (listed == null || listed.members().isEmpty())) {
        members.add(code);
      }
    }
    used.stream().filter(c -> context.codeLists().find(name, c) == null).forEach(members::add);
    return members;
  }

  /** Whether a member has what the reference selects; members without it are left out. */
  private static boolean present(
      Expr.Ref ref, Dataset dataset, List<Expr.Name> codes, List<String> chosen) {
    return dataset.series().values().stream()
        .anyMatch(series -> fits(series, codes, chosen) && !selection(series, ref.at()).isEmpty());
  }

  private static boolean fits(Series series, List<Expr.Name> codes, List<String> chosen) {
    for (int i = 0; i < codes.size(); i++) {
      String code = series.codes().get(i);
      boolean ok =
          i < chosen.size()
              ? code.equals(chosen.get(i))
              : codes.get(i).isWildcard() || code.equals(codes.get(i).text());
      if (!ok) {
        return false;
      }
    }
    return true;
  }

  private Value selected(Expr.Ref ref, Dataset dataset, String key) {
    Series series = dataset.series().get(key);
    if (series == null) {
      throw new Problem(
          Code.NO_OBSERVATION,
          ref.span(),
          "\"" + dataset.id() + "\" has no series " + key,
          NearestName.help(key, dataset.series().keySet()));
    }
    NavigableMap<Period, Observation> found = selection(series, ref.at());
    if (found.isEmpty()) {
      throw missing(ref, series);
    }
    if (ref.at() == null && ref.source() != null) {
      found = statedBy(ref.source(), series);
    }
    NavigableMap<Period, Traced> points = new TreeMap<>();
    found.forEach((period, observation) -> points.put(period, traced(ref, observation)));
    if (ref.at() instanceof Expr.At || ref.at() instanceof Expr.Latest) {
      return new Value.Scalar(points.firstEntry().getValue());
    }
    return new Value.OverTime(points);
  }

  /** A whole series as one source has it: what that source says nothing of is left out. */
  private NavigableMap<Period, Observation> statedBy(Expr.Name source, Series series) {
    NavigableMap<Period, Observation> stated = new TreeMap<>(series.observations());
    stated.values().removeIf(observation -> observation.by(source.text()) == null);
    if (stated.isEmpty()) {
      throw unstated(series.observations().lastEntry().getValue(), series.ref(), source);
    }
    return stated;
  }

  private static NavigableMap<Period, Observation> selection(
      Series series, Expr.@Nullable Selector at) {
    NavigableMap<Period, Observation> all = series.observations();
    NavigableMap<Period, Observation> found = new TreeMap<>();
    if (at == null) {
      return all;
    }
    if (at instanceof Expr.At one) {
      Observation observation = all.get(one.period());
      if (observation != null) {
        found.put(one.period(), observation);
      }
    } else if (at instanceof Expr.Latest && !all.isEmpty()) {
      found.put(all.lastKey(), all.lastEntry().getValue());
    } else if (at instanceof Expr.Range range) {
      all.forEach(
          (period, observation) -> {
            if (within(range, period)) {
              found.put(period, observation);
            }
          });
    }
    return found;
  }

  private static boolean within(Expr.Range range, Period period) {
    Period from = range.from();
    Period to = range.to();
    return (from == null || (period.comparableWith(from) && period.compareTo(from) >= 0))
        && (to == null || (period.comparableWith(to) && period.compareTo(to) <= 0));
  }

  private Traced traced(Expr.Ref ref, Observation observation) {
    Statement statement = observation.main();
    Expr.Name source = ref.source();
    String preferred = context.preferred().get(observation.ref());
    if (source != null) {
      statement = statementOf(observation, source);
    } else if (preferred != null) {
      statement = Objects.requireNonNullElse(observation.by(preferred), statement);
    }
    return new Traced(statement.quantity(), List.of(new Used(observation, statement)));
  }

  private Statement statementOf(Observation observation, Expr.Name source) {
    Statement statement = observation.by(source.text());
    if (statement != null) {
      return statement;
    }
    throw unstated(observation, observation.ref(), source);
  }

  private Problem unstated(Observation observation, String what, Expr.Name source) {
    List<String> sources = new ArrayList<>(List.of(observation.main().source()));
    observation.also().forEach(s -> sources.add(s.source()));
    boolean known = context.bibliography().find(source.text()) != null;
    return new Problem(
        known ? Code.NO_OBSERVATION : Code.UNKNOWN_SOURCE,
        source.span(),
        known
            ? "\"" + source.text() + "\" says nothing of " + what
            : "unknown source \"" + source.text() + "\"",
        NearestName.help(source.text(), sources));
  }

  private Problem missing(Expr.Ref ref, Series series) {
    Expr.Selector at = ref.at();
    String name = context.within() == null ? series.ref() : series.key();
    String wanted = at == null ? "" : " for " + at.span().text().replaceFirst("^@", "");
    String help = null;
    if (!series.observations().isEmpty()) {
      help = "it has " + periods(series);
    }
    return new Problem(
        Code.NO_OBSERVATION,
        at == null ? ref.span() : at.span(),
        name + " has no observation" + wanted,
        help);
  }

  private static String periods(Series series) {
    List<String> names = series.observations().keySet().stream().map(Period::toString).toList();
    int size = names.size();
    if (size <= 8) {
      return String.join(", ", names);
    }
    return names.get(0)
        + " … "
        + String.join(", ", names.subList(size - 3, size))
        + " ("
        + size
        + " periods)";
  }
}
