package caravan.text.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.text.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CappedTest {
  private static final SourceFile FILE = new SourceFile("content/en/a.md", "x".repeat(20_000));

  private static List<Diagnostic> found(int warnings, int errors) {
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < warnings; i++) {
      found.add(Diagnostic.warning(Code.TYPOGRAPHY, FILE.span(i, i + 1), "w" + i));
    }
    for (int i = 0; i < errors; i++) {
      int at = warnings + i;
      found.add(Diagnostic.error(Code.UNKNOWN_KEY, FILE.span(at, at + 1), "e" + i));
    }
    Collections.sort(found);
    return found;
  }

  @Test
  void tellsAllWhereThereAreFew() {
    assertThat(Capped.of(found(100, 100))).isEqualTo(found(100, 100));
    assertThat(Capped.of(List.of())).isEmpty();
  }

  @Test
  void tellsTheFirstAndHowManyMoreThereAre() {
    List<Diagnostic> told = Capped.of(found(0, 10_000));
    assertThat(told).hasSize(101);
    assertThat(told.get(99).message()).isEqualTo("e99");
    assertThat(told.get(100).message()).isEqualTo("from here on this file has 9,900 more errors");
    assertThat(told.get(100).isError()).isTrue();
    assertThat(told.get(100).span()).isEqualTo(FILE.span(100, 101));
  }

  @Test
  void warningsHideNoError() {
    List<Diagnostic> told = Capped.of(found(5_000, 1));
    assertThat(told).hasSize(102);
    assertThat(told.get(100).message()).endsWith("4,900 more warnings");
    assertThat(told.get(100).isError()).isFalse();
    assertThat(told.get(101).message()).isEqualTo("e0");
  }

  @Test
  void aFileHidesNoOther() {
    SourceFile other = new SourceFile("content/en/b.md", "x");
    List<Diagnostic> found = new ArrayList<>(found(0, 300));
    Diagnostic last = Diagnostic.error(Code.UNKNOWN_KEY, other.span(0, 1), "last");
    found.add(last);
    assertThat(Capped.of(found)).contains(last).hasSize(102);
  }
}
