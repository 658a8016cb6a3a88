/// The tree of one statement, once its shape is known to cover every solution.
///
/// Covering: one root; every branching has two sides, and every solution keeps one of the two; so
/// every solution lies in a leaf. Each leaf has its bound.
struct BranchTree {
  /// The leaves in order of declaration: what holds there, and the bound.
  private(set) var leaves: [(fixes: [KernelCertificate.Fix], bound: KernelCertificate.Bound)] = []

  private let nodes: [KernelCertificate.Node]
  private var indices: [Int: Int] = [:]
  private var children: [[Int]]
  private var bounds: [KernelCertificate.Bound?]

  /// - Complexity: O(nodes + bounds), and for each leaf its depth.
  /// - Throws: The first fault of shape, with the id of its node.
  init(_ statement: KernelCertificate.Statement) throws(Fault) {
    nodes = statement.nodes
    children = [[Int]](repeating: [], count: nodes.count)
    bounds = [KernelCertificate.Bound?](repeating: nil, count: nodes.count)
    guard let root = nodes.first, root.branch == nil else { throw Fault(nil, .noRoot) }
    for index in nodes.indices { try place(index) }
    for index in nodes.indices { try checkSides(of: index) }
    for bound in statement.bounds { try place(bound) }
    for index in nodes.indices where children[index].isEmpty { try addLeaf(index) }
  }

  /// A fault at a node; `nil` where it is the tree's.
  struct Fault: Error {
    let node: Int?
    let fault: KernelRefusal.TreeFault

    init(_ node: Int?, _ fault: KernelRefusal.TreeFault) {
      self.node = node
      self.fault = fault
    }
  }

  private mutating func place(_ index: Int) throws(Fault) {
    let node = nodes[index]
    if let branch = node.branch {
      guard let parent = indices[branch.parent] else { throw Fault(node.id, .unknownParent) }
      children[parent].append(index)
    } else if index > 0 {
      throw Fault(node.id, .secondRoot)
    }
    guard indices.updateValue(index, forKey: node.id) == nil else {
      throw Fault(node.id, .nodeTwice)
    }
  }

  private func checkSides(of index: Int) throws(Fault) {
    let fixes = children[index].compactMap { nodes[$0].branch?.fix }
    guard !fixes.isEmpty else { return }
    guard fixes.count == 2 else {
      throw Fault(nodes[index].id, .siblings(count: fixes.count))
    }
    guard fixes[0].completes(fixes[1]) else { throw Fault(nodes[index].id, .notComplementary) }
  }

  private mutating func place(_ bound: KernelCertificate.Bound) throws(Fault) {
    guard let index = indices[bound.node], children[index].isEmpty else {
      throw Fault(bound.node, .boundOfNoLeaf)
    }
    guard bounds[index] == nil else { throw Fault(bound.node, .boundTwice) }
    bounds[index] = bound
  }

  private mutating func addLeaf(_ index: Int) throws(Fault) {
    guard let bound = bounds[index] else { throw Fault(nodes[index].id, .noBound) }
    var fixes: [KernelCertificate.Fix] = []
    var branch = nodes[index].branch
    while let step = branch {
      fixes.append(step.fix)
      branch = indices[step.parent].flatMap { nodes[$0].branch }
    }
    leaves.append((fixes, bound))
  }
}
