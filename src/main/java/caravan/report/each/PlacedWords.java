package caravan.report.each;

import caravan.expression.evaluate.Moment;
import caravan.language.number.DateWriter;
import caravan.model.data.Period;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.Span;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands for a word in braces: the member of a page, and the newest period. */
final class PlacedWords {
  private final Member member;
  private final MemberNames names;
  private final @Nullable Period latest;
  private final boolean isDated;
  private final boolean isTold;
  private final DateWriter dates;

  /**
   * @param isDated whether the page has a newest period
   * @param latest that period; null where the data have none
   * @param isTold whether it is told already why there is none
   */
  PlacedWords(
      Member member,
      MemberNames names,
      boolean isDated,
      @Nullable Period latest,
      boolean isTold,
      DateWriter dates) {
    this.member = member;
    this.names = names;
    this.isDated = isDated;
    this.latest = latest;
    this.isTold = isTold;
    this.dates = dates;
  }

  /** The words that a page knows, for advice. */
  Set<String> names() {
    Set<String> all = new TreeSet<>(member.codes().keySet());
    if (isDated) {
      all.add(Moment.LATEST);
    }
    return all;
  }

  boolean isKnown(String name) {
    return member.codes().containsKey(name)
        || (isDated && Moment.parse(name) instanceof Moment.Newest);
  }

  /**
   * What stands for a word.
   *
   * @param form empty for a name as it is
   * @return null where there is none in this form
   */
  @Nullable String word(String name, String form) {
    String code = member.codes().get(name);
    if (code != null) {
      return names.name(name, code, form);
    }
    if (latest == null || !(Moment.parse(name) instanceof Moment.Newest moment)) {
      return null;
    }
    Period period = moment.in(latest);
    return form.equals(MemberNames.CODE)
        ? period.toString()
        : names.capitalized(form, small -> dates.inSentence(period, small));
  }

  /** That a word has no such form; null where it is told already why. */
  @Nullable Diagnostic missing(String name, String form, Span span) {
    String code = member.codes().get(name);
    if (code != null) {
      return Diagnostic.error(
              Code.MISSING_FORM,
              span,
              "the form \"" + form + "\" of the name of " + code + " is not known")
          .help(
              "add it in content/codelists.yaml: "
                  + code
                  + ": {forms: {"
                  + names.language()
                  + ": {"
                  + form
                  + ": …}}}");
    }
    if (latest == null && isTold) {
      return null;
    }
    return latest == null
        ? Diagnostic.error(Code.NO_OBSERVATION, span, "the series under \"latest:\" has no value")
            .help("name another series there, or make the page for those that have values")
        : Diagnostic.error(
                Code.MISSING_FORM, span, "a period has no form \"" + form + "\" in this language")
            .help("write {latest} or {latest|in}");
  }
}
