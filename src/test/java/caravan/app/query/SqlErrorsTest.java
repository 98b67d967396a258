package caravan.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.tables.Problem;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each database says in its own way what is wrong, and where. */
class SqlErrorsTest {
  private static final ConnectionSettings SETTINGS =
      new ConnectionSettings("w", "jdbc:x://h.example.org/t", "", "", List.of());

  private static final String SQL = "SELECT * FROM (\nSELECT '\uD83D\uDE00', foo\nFROM t\n) AS q";

  private static Problem problem(String said) {
    return SqlErrors.problem(
        SETTINGS, "refuses the query", SQL, new SQLException(said.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Query failed (#1_a): line 2:13: Column 'foo' cannot be resolved|2|13"
            + "|it says: Query failed (#1_a): Column 'foo' cannot be resolved",
        "ERROR: column \"foo\" does not exist\\n  Hint: none\\n  Position: 29|2|13"
            + "|it says: ERROR: column \"foo\" does not exist",
        "FEHLER: so nicht\\n  Stelle: 29|2|13|it says: FEHLER: so nicht",
        "ERROR: x\\n  Position: 9999|0|0|it says: ERROR: x",
        "Binder Error: no foo\\n\\nLINE 2: SELECT '\uD83D\uDE00', foo\\n"
            + "                     ^|2|14|it says: Binder Error: no foo",
        "Binder Error: no\\n\\nLINE 2: ... foo\\n            ^|2|14|it says: Binder Error: no",
        "Binder Error: no\\n\\nLINE 2: other\\n         ^|2|0|it says: Binder Error: no",
        "said by a query\\nLINE 0: SELECT\\n        ^|0|0|it says: said by a query",
        "ERROR: x\\n  Position: 0|0|0|it says: ERROR: x",
        "line 0:0: x|0|0|it says: x",
        "Division by zero|0|0|it says: Division by zero"
      })
  void thePlaceIsThatInTheStatement(String said, int line, int column, String help) {
    Problem found = problem(said);
    assertThat(found.line()).isEqualTo(line);
    assertThat(found.column()).isEqualTo(column);
    assertThat(found.message()).isEqualTo("the connection \"w\" refuses the query");
    assertThat(found.help()).isEqualTo(help);
  }

  @Test
  void aDatabaseThatIsNotThereRefusesNothing() {
    SQLException e =
        new SQLException(
            "Failed to connect to h.example.org/10.0.0.1:80",
            new IllegalStateException(new ConnectException("refused")));
    assertThat(SqlErrors.problem(SETTINGS, "refuses the query", SQL, e))
        .isEqualTo(
            Problem.ofFile(
                "the connection \"w\" can't be reached",
                "it says: Failed to connect to the address of w"));
  }
}
