package caravan.expression.evaluate;

import caravan.model.data.CellRequest;
import caravan.model.data.Dataset;
import caravan.model.data.EditionDate;
import caravan.model.data.Observation;
import caravan.model.data.Period;
import caravan.model.data.Series;
import caravan.model.data.Statement;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Listed;
import caravan.text.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Why a reference leads to no value, and what its author probably meant. */
final class ReferenceProblems {
  private final DataContext context;

  ReferenceProblems(DataContext context) {
    this.context = context;
  }

  ExpressionProblem unknownDataset(Expr.Name name) {
    return new ExpressionProblem(
        Code.UNKNOWN_DATASET,
        name.span(),
        "unknown dataset \"" + name.text() + "\"",
        help(name.text()));
  }

  /**
   * Advice to name the dataset that was probably meant; where no name is near, to put back its
   * file.
   */
  private String help(String name) {
    Set<String> known = context.datasets().keySet();
    String nearest = NearestName.of(name, known);
    String others = known.isEmpty() ? "" : ", or take one that there is: ";
    return nearest != null
        ? "did you mean \"" + nearest + "\"?"
        : "put back content/data/" + name + ".yaml" + others + Listed.of(List.copyOf(known));
  }

  /**
   * That a reference names more or fewer codes than there are dimensions.
   *
   * @param codes how many it names
   */
  ExpressionProblem wrongNumberOfCodes(Expr.Ref ref, Dataset dataset, int codes) {
    return new ExpressionProblem(
        Code.UNKNOWN_CODE,
        ref.span(),
        "\""
            + dataset.id()
            + "\" has values by "
            + String.join(", ", dataset.dimensions())
            + "; this names "
            + codes
            + " of "
            + dataset.dimensions().size(),
        "write " + example(dataset));
  }

  private String example(Dataset dataset) {
    String prefix = context.within() == null ? dataset.id() + "." : "";
    return dataset.series().keySet().stream()
        .findFirst()
        .map(key -> "for instance " + prefix + key)
        .orElse(prefix + String.join(".", dataset.dimensions()));
  }

  /**
   * That a dataset has no such code.
   *
   * @param dimension its index
   */
  ExpressionProblem unknownCode(Dataset dataset, int dimension, Expr.Name name) {
    String help = NearestName.help(name.text(), dataset.codes(dimension));
    ExpressionProblem problem =
        new ExpressionProblem(
            Code.UNKNOWN_CODE,
            name.span(),
            "\""
                + dataset.id()
                + "\" has no "
                + dataset.dimensions().get(dimension)
                + " \""
                + name.text()
                + "\"",
            help != null ? help : "its codes are in " + dataset.span().file().path());
    String list = dataset.dimensions().get(dimension);
    return context.codeLists().find(list, name.text()) == null ? problem : problem.ofListedCode();
  }

  /** That nobody knows whether there is a value: the query was not asked for it. */
  ExpressionProblem notLocked(Expr.Ref ref, Dataset dataset, CellRequest request) {
    return new ExpressionProblem(
        Code.NOT_LOCKED,
        ref.span(),
        "content/data/" + dataset.id() + ".lock.csv does not have " + request.text(),
        "run: caravan update " + dataset.id());
  }

  /** Why a reference selects nothing. */
  ExpressionProblem nothing(Expr.Ref ref, Dataset dataset, List<Expr.Name> codes) {
    for (int i = 0; i < codes.size(); i++) {
      if (codes.get(i).isWildcard()) {
        String dimension = dataset.dimensions().get(i);
        Expr.Known known = ref.known();
        return new ExpressionProblem(
            Code.NO_OBSERVATION,
            ref.span(),
            known == null
                ? "no " + dimension + " has a value here"
                : "by " + known.text() + " no " + dimension + " had a value here",
            null);
      }
    }
    String key = String.join(".", codes.stream().map(Expr.Name::text).toList());
    Series series = dataset.series().get(key);
    if (series != null) {
      return missing(ref, series);
    }
    return new ExpressionProblem(
        Code.NO_OBSERVATION,
        ref.span(),
        "\"" + dataset.id() + "\" has no series " + key,
        NearestName.help(key, dataset.series().keySet()));
  }

  /** That a source says nothing of a value; or is none. */
  ExpressionProblem unstated(Observation observation, String what, Expr.Name source) {
    List<String> sources = new ArrayList<>(List.of(observation.main().source()));
    observation.also().forEach(s -> sources.add(s.source()));
    boolean known = context.bibliography().find(source.text()) != null;
    return new ExpressionProblem(
        known ? Code.NO_OBSERVATION : Code.UNKNOWN_SOURCE,
        source.span(),
        known
            ? "\"" + source.text() + "\" says nothing of " + what
            : "unknown source \"" + source.text() + "\"",
        NearestName.help(source.text(), sources));
  }

  /** That nobody can say what was known of an observation at a date. */
  ExpressionProblem undated(Observation observation, Expr.Known known) {
    return new ExpressionProblem(
        Code.NO_OBSERVATION,
        known.span(),
        "a value of "
            + observation.ref()
            + " names no edition, so what was known by "
            + known.text()
            + " can't be told",
        "say when it came: \"edition: DATE\" of the value or of its dataset, the column \"edition\""
            + " of a table");
  }

  /** That the observations which a reference selects were not known at its date. */
  private static ExpressionProblem unknown(Expr.Ref ref, Expr.Known known, String name, Series of) {
    String first =
        SelectedPeriods.of(of, ref.at()).values().stream()
            .flatMap(observation -> observation.history().stream())
            .map(Statement::edition)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .map(EditionDate::text)
            .orElse("");
    String what = name + (ref.at() == null ? "" : ref.at().text());
    return new ExpressionProblem(
        Code.NO_OBSERVATION,
        known.span(),
        "by " + known.text() + " nothing was known of " + what,
        first.isEmpty() ? null : "its first value came with the edition of " + first);
  }

  private ExpressionProblem missing(Expr.Ref ref, Series series) {
    Expr.Known known = ref.known();
    boolean later = !SelectedPeriods.of(series, ref.at()).isEmpty();
    if (known != null && later) {
      String name = context.within() == null ? series.ref() : series.key();
      return unknown(ref, known, name, series);
    }
    Expr.Selector at = ref.at();
    String name = context.within() == null ? series.ref() : series.key();
    String wanted = at == null ? "" : " for " + told(at, series);
    String help = null;
    if (!series.observations().isEmpty()) {
      String file = series.observations().firstEntry().getValue().main().span().file().path();
      help = file + " has it for " + periods(series);
    }
    return new ExpressionProblem(
        Code.NO_OBSERVATION,
        at == null ? ref.span() : at.span(),
        name + " has no value" + wanted,
        help);
  }

  /** What a selector means in a series. */
  private static String told(Expr.Selector at, Series series) {
    Period newest = SelectedPeriods.newest(series.observations(), at.like());
    return newest != null && at instanceof Expr.At one
        ? Moment.told(one.moment(), one.moment().in(newest))
        : at.text().substring(1);
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
