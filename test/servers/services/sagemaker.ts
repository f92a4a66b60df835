import { emptyLists } from '../empty-lists.ts';
import type { ServiceAnswers } from '../service-answers.ts';

export const service: ServiceAnswers = {
  answers: emptyLists(`
    ListAlgorithms ListAppImageConfigs ListApps ListCodeRepositories ListComputeQuotas ListFeatureGroups ListHubs
    ListImages ListInferenceComponents ListInferenceExperiments ListInferenceRecommendationsJobs ListLabelingJobs
    ListMlflowTrackingServers ListMonitoringSchedules ListNotebookInstanceLifecycleConfigs ListOptimizationJobs
    ListPartnerApps ListProjects ListSpaces ListStudioLifecycleConfigs ListTrainingPlans ListUserProfiles
    ListWorkforces ListWorkteams`),
};
