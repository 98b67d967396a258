import com.google.inject.Key;
import io.airlift.discovery.server.testing.TestingDiscoveryServer;
import io.airlift.log.Level;
import io.airlift.log.Logging;
import io.trino.plugin.tpch.TpchPlugin;
import io.trino.server.security.PasswordAuthenticatorManager;
import io.trino.server.testing.TestingTrinoServer;
import io.trino.spi.security.AccessDeniedException;
import io.trino.spi.security.BasicPrincipal;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Trino of three nodes in one process, with the tables of TPC-H: in the catalog {@code tpch} with
 * binary numbers, in {@code exact} with decimal ones. Writes the port for HTTPS when it can be
 * asked, and ends with its standard input.
 */
public final class TrinoNodes {
  private static final int NODES = 3;
  private static final String ENVIRONMENT = "caravan";

  private TrinoNodes() {}

  /**
   * @param arguments a key store, its password, and the password of all users
   */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    try {
      out.println(start(arguments[0], arguments[1], arguments[2]));
      while (System.in.read() >= 0) {
        // Nothing is said to it.
      }
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace(err);
      System.exit(1);
    }
  }

  private static int start(String keys, String keysPassword, String usersPassword)
      throws Exception {
    Logging.initialize().setLevel("", Level.ERROR);
    TestingDiscoveryServer discovery = new TestingDiscoveryServer(ENVIRONMENT);
    List<TestingTrinoServer> nodes = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      boolean first = i == 0;
      Map<String, String> properties =
          Map.of(
              "node-scheduler.include-coordinator",
              "true",
              "http-server.authentication.type",
              "PASSWORD",
              // Must be there, and is not read: who may come in is said below.
              "password-authenticator.config-files",
              keys,
              "http-server.https.enabled",
              "true",
              "http-server.https.keystore.path",
              keys,
              "http-server.https.keystore.key",
              keysPassword);
      TestingTrinoServer node =
          TestingTrinoServer.builder()
              .setCoordinator(first)
              .setEnvironment(ENVIRONMENT)
              .setDiscoveryUri(discovery.getBaseUrl())
              .setProperties(first ? properties : Map.of())
              .build();
      node.installPlugin(new TpchPlugin());
      node.createCatalog("tpch", "tpch");
      node.createCatalog("exact", "tpch", Map.of("tpch.double-type-mapping", "DECIMAL"));
      nodes.add(node);
    }
    TestingTrinoServer coordinator = nodes.get(0);
    coordinator
        .getInstance(Key.get(PasswordAuthenticatorManager.class))
        .setAuthenticators(
            (user, password) -> {
              if (!password.equals(usersPassword)) {
                throw new AccessDeniedException("Invalid credentials");
              }
              return new BasicPrincipal(user);
            });
    while (coordinator.refreshNodes().getActiveNodes().size() < NODES) {
      Thread.sleep(50);
    }
    return coordinator.getHttpsAddress().getPort();
  }
}
