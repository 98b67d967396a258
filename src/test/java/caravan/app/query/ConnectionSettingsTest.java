package caravan.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What drivers say has neither address nor password in it. */
class ConnectionSettingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:trino://db.example.org:8443/a/b | Failed to connect to db.example.org/10.1.2.3:8443"
            + " | Failed to connect to the address of w",
        "jdbc:trino://db.example.org:8443/a | Error at https://db.example.org:8443/v1/statement"
            + " | Error at https://the address of w/v1/statement",
        "jdbc:trino://127.0.0.1:1/a | Failed to connect to /127.0.0.1:1"
            + " | Failed to connect to the address of w",
        "jdbc:trino://db:8080 | UnknownHostException: db: Name or service not known"
            + " | UnknownHostException: the address of w: Name or service not known",
        "jdbc:trino://[::1]:8080/a | Failed to connect to /[0:0:0:0:0:0:0:1]:8080"
            + " | Failed to connect to the address of w",
        "jdbc:postgresql://a.example.org:5432,b.example.org/t"
            + " | Connection to b.example.org:5432 refused | Connection to the address of w refused",
        "jdbc:x://me:s3cret@h.example.org/t | no s3cret at h.example.org"
            + " | no … at the address of w",
        "jdbc:x://h/t?user=me&accessToken=a%2Bb%2Bc | a+b+c is no token | … is no token",
        "jdbc:x://h/t?sslpassword=word1 | word1, word2 | …, …",
        "jdbc:x://h/t | can't open jdbc:x://h/t with word2 | can't open the address of w with …",
        "jdbc:x://table/t | table_1 and a.table are no tables | table_1 and a.table are no tables",
        "jdbc:duckdb:/data/t.duckdb | cannot open file \"/data/t.duckdb\""
            + " | cannot open file \"the address of w\"",
      })
  void aMessageHasNeitherAddressNorPassword(String url, String said, String told) {
    ConnectionSettings settings = new ConnectionSettings("w", url, "me", "word2", List.of());
    assertThat(settings.masked(said)).isEqualTo(told);
    assertThat(settings.toString()).isEqualTo("connection w");
  }
}
