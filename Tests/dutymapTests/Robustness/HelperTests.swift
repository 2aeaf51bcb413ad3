import Foundation
import TestSupport
import Testing

/// A helper that fails is told with its own reason, and takes nobody with it.
@Suite struct HelperTests {
  private static let dots: [(script: String, told: String)] = [
    ("exec 0<&-; echo no fonts >&2; exit 1", "dot failed with status 1: no fonts"),
    ("sleep 60", "dot took more than 1 s and was ended (DUTYMAP_HELPER_SECONDS allows more)"),
    ("sleep 60 & wait", "dot took more than 1 s and was ended (DUTYMAP_HELPER_SECONDS allows more)"),
    ("kill -SEGV $$", "dot was ended by signal 11"),
    ("echo nothing", "dot wrote no SVG"),
    ("exit 0", "dot wrote no SVG"),
  ]

  /// - Returns: A line that makes a helper out of a script, in a folder that comes first on the path.
  private static func helper(_ name: String, _ script: String, in folder: Folder) -> String {
    """
    mkdir -p '\(folder.path)/bin'; printf '%s\\n' '#!/bin/bash' '\(script)' > '\(folder.path)/bin/\(name)'
    chmod +x '\(folder.path)/bin/\(name)'; export PATH='\(folder.path)/bin':$PATH DUTYMAP_HELPER_SECONDS=1

    """
  }

  @Test(.timeLimit(.minutes(2)), arguments: dots)
  func whatDotDoesIsTold(_ script: String, _ told: String) throws {
    try Folder.with { folder in
      let start = Self.helper("dot", script, in: folder)
      let graph = try Program.shell(start + "dutymap report boundaries/example-county --format graph")
      #expect(graph.errors == "dutymap: the graph was not drawn: \(told)\n")
      #expect((graph.status, graph.output) == (2, ""))
      // The page is there without its drawing.
      let page = try Program.shell(start + "dutymap report boundaries/example-county --format html")
      #expect(page.errors == graph.errors)
      #expect(page.status == 0 && page.output.hasSuffix("</html>\n"))
    }
  }

  private static let gits: [(script: String, told: String)] = [
    ("echo fatal: detected dubious ownership >&2; exit 128", "git failed with status 128: fatal: detected dubious"),
    ("sleep 60", "git took more than 1 s and was ended"),
    ("kill -9 $$", "git was ended by signal 9"),
  ]

  @Test(.timeLimit(.minutes(2)), arguments: gits)
  func whatGitDoesIsTold(_ script: String, _ told: String) throws {
    try Folder.with { folder in
      let result = try Program.shell(Self.helper("git", script, in: folder) + "dutymap diff HEAD boundaries")
      #expect(result.errors.contains("and git cannot be asked: \(told)"), "\(result.errors)")
      #expect(result.status == 2)
    }
  }

  /// A signal in the middle of a comparison leaves nothing, and what SIGKILL leaves the next comparison removes.
  @Test(.timeLimit(.minutes(2)), arguments: ["INT", "TERM", "HUP", "KILL"])
  func nothingIsLeftBehind(_ signal: String) throws {
    let script = #"case "$*" in *checkout-index*) sleep 30;; esac; exec /usr/bin/git "$@""#
    try Folder.with { folder in
      // Python, since a shell starts what is in its background without SIGINT.
      let run = """
        import os, signal, subprocess, sys, time
        folder = "\(folder.path)"
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.environ.update(TMPDIR=folder + "/tmp", PATH=folder + "/bin:" + os.environ["PATH"])
        run = subprocess.Popen(["dutymap", "diff", "HEAD", "a.xml"], cwd=folder + "/tree", stdout=subprocess.DEVNULL)
        while not any(os.path.exists(os.path.join(folder, "tmp", made, "old", "index")) for made in os.listdir(folder + "/tmp")):
            time.sleep(0.02)
            assert run.poll() is None
        run.send_signal(signal.SIG\(signal))
        print(-run.wait() == signal.SIG\(signal), "left" if os.listdir(folder + "/tmp") else "nothing")
        """
      try folder.write(run, to: "run.py")
      try folder.write("<register xmlns='urn:dutymap:1' id='r'/>", to: "tree/a.xml")
      try FileManager.default.createDirectory(atPath: folder.path("tmp"), withIntermediateDirectories: true)
      let made = try Program.shell(
        """
        cd '\(folder.path)/tree'; git init -q .; git config user.email a@b; git config user.name a; git add -A
        git commit -qm one
        """ + "\n" + Self.helper("git", script.replacing("'", with: ""), in: folder).replacing("export", with: "true")
          + "python3 '\(folder.path)/run.py'")
      // Beside the folder, SIGKILL may catch a file in the moment before it loses its name.
      #expect(made.output == "True \(signal == "KILL" ? "left" : "nothing")\n", "\(made.errors)")
      let later = try Program.shell(
        "cd '\(folder.path)/tree'; TMPDIR='\(folder.path)/tmp' dutymap diff HEAD a.xml; ls -A '\(folder.path)/tmp'")
      #expect(
        later.status == 0 && !later.output.contains("dutymap-scratch") && !later.output.contains(".dutymap-"),
        "\(later.output)\(later.errors)")
    }
  }
}
