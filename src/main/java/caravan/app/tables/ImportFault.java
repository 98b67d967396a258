package caravan.app.tables;

import java.util.List;

/** All that keeps a file from being imported. */
public final class ImportFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one
   */
  public ImportFault(List<Problem> problems) {
    super(problems.get(0).message());
    this.problems = List.copyOf(problems);
  }

  /** Only one thing is wrong. */
  public ImportFault(Problem problem) {
    this(List.of(problem));
  }

  /** The file as a whole is wrong. */
  public ImportFault(String message, String help) {
    this(Problem.ofFile(message, help));
  }

  public List<Problem> problems() {
    return problems;
  }
}
