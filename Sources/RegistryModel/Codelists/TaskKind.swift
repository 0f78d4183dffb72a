// SPDX-License-Identifier: Apache-2.0

/// What a numbered item of a plan is.
public enum TaskKind: String, Codelist {
  case task
  case principle
  case actionPlan = "action-plan"
  case cityPositioning = "city-positioning"
  case safeguard
  case objective
  case governance

  /// Stands as `task-kind` in schemas and on reference pages.
  public static var list: String { "task-kind" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .task: LocalizedName(zh: "任务", en: "task")
    case .principle: LocalizedName(zh: "原则", en: "principle")
    case .actionPlan: LocalizedName(zh: "行动计划", en: "action plan")
    case .cityPositioning: LocalizedName(zh: "城市定位", en: "city positioning")
    case .safeguard: LocalizedName(zh: "保障措施", en: "safeguard")
    case .objective: LocalizedName(zh: "目标", en: "objective")
    case .governance: LocalizedName(zh: "组织机制", en: "governance")
    }
  }
}

extension TaskKind {
  /// Whether somebody can be asked to do it; the others are context and stay out of to-do lists.
  public var isActionable: Bool {
    switch self {
    case .task, .actionPlan, .safeguard, .governance: true
    case .principle, .cityPositioning, .objective: false
    }
  }
}
