package esma.cli;

import esma.cli.console.BuildInfo;
import picocli.CommandLine.IVersionProvider;

/** What {@code esma --version} prints. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        BuildInfo build = BuildInfo.ofThisBuild();
        return new String[] {
            "esma " + build.version() + " (commit " + build.commit() + ")",
            "Java " + Runtime.version() + ", " + System.getProperty("java.vm.vendor")
        };
    }
}
